import type { Indicator } from '../types.ts'
import { indicatorWords } from './indicator-words.ts'

/** zh | en | what counts | what does not, in the order of `indicator-words.ts`. */
const table = `
临时党支部 | temporary Party branches | 临时党支部 | 临时党组织 (any level), 党支部
临时党组织 | temporary Party organisations | 临时党组织, 临时党委, 临时党总支 | 临时党支部 alone
党支部 | Party branches | 党支部 | 临时党支部, 党组织 of other levels
党组织 | Party organisations | 党组织, 党委, 党总支 | 临时党组织, 党支部
先锋岗 | pioneer posts | 党员先锋岗, 示范岗, 责任岗 | teams, jobs (岗位)
先锋队 | vanguard teams | 先锋队, 突击队, 攻坚队 | 志愿服务队
志愿服务队 | volunteer teams | 志愿服务队, 志愿队 | 先锋队, 突击队; the volunteers in them
志愿者 | volunteers | persons called 志愿者, 志工, 义工 | teams of them
党员 | Party members | persons called 党员 | 党员干部, 党员志愿者, who are counted with cadres and volunteers
党员人次 | turns of Party members | 党员 counted each time (人次) | persons
干部 | cadres | 干部, 党员干部, 干部职工 | 党员 alone
医护人员 | health workers | 医护人员, 医务人员, 医生, 护士 | patients
教师 | teachers | 教师, 老师 | students
学生 | students | 学生, 学员, 大学生 | teachers; 考生
官兵 | troops | 官兵, 战士, 士兵, 军人 | police
民警 | police officers | 民警, 警察, 警员, 警力 | troops
网格员 | grid members | 网格员, 网格长 | the grids
网格 | grids | 网格 | 网格员; levels (五级网格 counted in 级)
群众 | residents | 群众, 居民, 村民, 市民 | households
走访 | visits | households or persons that were visited, called on or looked through (走访, 入户, 慰问, 摸排, 排查) | households that only live there
户数 | households | 户 without a verb of visiting | visits
捐款 | donations of money | money that is given or raised | goods counted in pieces; 投资
捐物 | donations of goods | goods that are given, in pieces or by weight | money
口罩 | masks | 口罩 | other goods
核酸检测 | nucleic acid tests | persons or samples tested | sampling points
采样点 | sampling points | 采样点, 检测点 | tests
接种 | vaccinations | doses given | persons who have not been
病例 | cases of illness | 确诊病例, 病例, 新增 or 确诊 with 例 | 疑似病例, 无症状感染者, deaths
病例 | cases of illness | 确诊病例, 病例, 新增 or 确诊 with 例 | 疑似病例, 无症状感染者, deaths
疑似病例 | suspected cases | 疑似病例 | 确诊病例
无症状感染者 | asymptomatic infections | 无症状感染者 | 确诊病例
治愈 | recoveries | persons cured or discharged | cases
死亡人数 | deaths | persons who died | the missing, the injured
死亡人数 | deaths | persons who died | the missing, the injured
受伤人数 | injured | persons hurt | deaths
失踪人数 | missing persons | persons missing | deaths
抓获人数 | arrests | persons arrested or detained | cases opened
床位 | beds | 床位, 病床 | patients
村和社区 | villages and communities | 村, 行政村, 社区 | 自然村 inside them; townships
乡镇 | townships | 乡, 镇, 街道 | villages
地区生产总值 | gross domestic product | 生产总值, GDP, in money | 产值 of one branch; growth rates
产值 | output value | 产值, 增加值 | 生产总值, 收入
营业收入 | revenue | 营业收入, 营收, 销售收入 | profit; 财政收入
财政收入 | fiscal revenue | 财政收入, 一般公共预算收入 | taxes; revenue of firms
旅游收入 | tourism revenue | 旅游收入, 门票收入 | tourists
利润 | profit | 利润, 净利润 | revenue
税收 | taxes | 税收, 税款, 纳税 | fiscal revenue
零售额 | retail sales | 零售额 | revenue of one firm
出口额 | exports | 出口 in money | 进出口
进口额 | imports | 进口 in money | 进出口
进出口总额 | foreign trade | 进出口 in money | exports or imports alone
贷款 | loans | 贷款 in money | 存款
居民收入 | income of residents | 可支配收入, 人均收入, 纯收入 | revenue
投资 | investment | money invested | donations, loans
投资 | investment | money invested | donations, loans
资金 | funds | 资金, 经费, 党费, 补贴 | investment, donations
游客 | tourists | 游客, 旅客, 旅游者 | tourism revenue
企业 | enterprises | 企业, 公司 | their staff
就业 | jobs | 就业, 岗位 | 先锋岗
项目 | projects | 项目, 工程 | money in them
活动 | events | 活动, 演出, 讲座, 培训, counted in 场, 次, 期 | those who came
报道 | reports published | 报道, 稿件, 信息 | publicity materials
宣传资料 | publicity materials | 宣传资料, 传单, 宣传册 | reports
投诉 | complaints | 投诉, 举报, 信访 | disputes
纠纷 | disputes | 纠纷, 矛盾 | complaints
隐患 | hazards | 隐患 | inspections
面积 | area | any area | length
长度 | length | any length of a road, river or line in 公里, 里, 千米 | heights in 米; area
车辆 | vehicles | 车, 汽车, counted in 辆, 台, 部 | journeys
飞机 | aircraft | aircraft, counted in 架, 架次 | flights of passengers
船舶 | ships | ships, counted in 艘 | cargo
奖牌 | medals | 金牌, 银牌, 铜牌, 奖牌 | titles
人口 | population | 人口 | groups of persons
增长率 | growth rate | a change in % or 倍 | shares
占比 | share | a part of a whole in % | growth rates
`

function described(): Indicator[] {
  const rows = table.trim().split('\n')
  return indicatorWords.map(({ id, ...words }, i) => {
    const [zh = '', en = '', counts = '', not = ''] = (rows[i] ?? '').split('|').map((cell) => cell.trim())
    return { id, zh, en, counts, not, ...words }
  })
}

/** The indicators that Jianbao knows, with what they are called and count. */
export const indicators: readonly Indicator[] = /* @__PURE__ */ described()
