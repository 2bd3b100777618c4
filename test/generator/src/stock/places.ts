/** A real prefecture and some of its counties; towns and villages are invented in names.ts. */
export interface Area {
  province: string
  city: string
  counties: readonly string[]
}

export const mainland: readonly Area[] = [
  { province: '云南', city: '曲靖市', counties: ['会泽县', '罗平县', '师宗县', '富源县'] },
  { province: '湖南', city: '怀化市', counties: ['溆浦县', '沅陵县', '辰溪县', '会同县'] },
  { province: '安徽', city: '宣城市', counties: ['泾县', '绩溪县', '旌德县', '郎溪县'] },
  { province: '河南', city: '信阳市', counties: ['光山县', '新县', '商城县', '罗山县'] },
  { province: '甘肃', city: '定西市', counties: ['陇西县', '渭源县', '临洮县', '岷县'] },
  { province: '浙江', city: '丽水市', counties: ['松阳县', '遂昌县', '缙云县', '青田县'] },
  { province: '江西', city: '赣州市', counties: ['石城县', '宁都县', '会昌县', '寻乌县'] },
  { province: '福建', city: '南平市', counties: ['政和县', '松溪县', '光泽县', '浦城县'] },
  { province: '四川', city: '广元市', counties: ['青川县', '剑阁县', '苍溪县', '旺苍县'] },
  { province: '贵州', city: '遵义市', counties: ['湄潭县', '凤冈县', '绥阳县', '余庆县'] },
  { province: '陕西', city: '汉中市', counties: ['洋县', '佛坪县', '宁强县', '留坝县'] },
  { province: '山东', city: '临沂市', counties: ['蒙阴县', '沂水县', '平邑县', '莒南县'] },
  { province: '吉林', city: '通化市', counties: ['柳河县', '辉南县', '通化县', '集安市'] },
  { province: '山西', city: '晋城市', counties: ['沁水县', '阳城县', '陵川县', '高平市'] },
]

export const taiwan: readonly Area[] = [
  { province: '台湾', city: '花莲县', counties: ['吉安乡', '寿丰乡', '瑞穗乡', '玉里镇'] },
  { province: '台湾', city: '嘉义县', counties: ['民雄乡', '竹崎乡', '梅山乡', '大林镇'] },
  { province: '台湾', city: '屏东县', counties: ['万峦乡', '内埔乡', '潮州镇', '恒春镇'] },
  { province: '台湾', city: '宜兰县', counties: ['三星乡', '员山乡', '头城镇', '礁溪乡'] },
]

export const hongKong: readonly Area[] = [
  { province: '香港', city: '新界', counties: ['沙田区', '元朗区', '大埔区', '西贡区'] },
  { province: '香港', city: '九龙', counties: ['深水埗区', '黄大仙区', '观塘区', '油尖旺区'] },
]
