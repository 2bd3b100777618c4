import type { Draft } from '../draft.ts'
import type { Script } from '../types.ts'
import { datelineTeasers, hongKongPaper, taiwanAgency, taiwanPaper, wire } from './agencies.ts'
import type { Desk, Region } from './desk.ts'
import { commentRules, frontMatter, interview, labelledDigest } from './digests.ts'
import { hosted, player } from './hosts.ts'
import { frontPage, snippetList, titleList } from './lists.ts'
import { brief, captions, debris, gluedMeta, numbered, oneLine } from './oddities.ts'
import { aggregatorJump, epaperJump, indexRepeats, secondArticle, twoLineDate } from './papers.ts'
import { countySite, kickerDeck, metaAfterBody, portal, portalTeasers, seriesLine } from './portals.ts'

export interface Layout {
  region: Region
  /** The scripts it is found in. */
  scripts: readonly Script[]
  write: (desk: Desk) => Draft
}

const mainland = (write: Layout['write']): Layout => ({
  region: 'mainland',
  scripts: ['hans', 'hans', 'hant', 'converted'],
  write,
})
const abroad = (region: Region, write: Layout['write']): Layout => ({ region, scripts: ['hant'], write })

/** Every layout, by name. */
export const layouts = {
  portal: mainland(portal),
  'portal-teasers': mainland(portalTeasers),
  'kicker-deck': mainland(kickerDeck),
  'series-line': mainland(seriesLine),
  'county-site': mainland(countySite),
  'meta-after-body': mainland(metaAfterBody),
  'epaper-jump': mainland(epaperJump),
  'index-repeats': mainland(indexRepeats),
  'two-line-date': mainland(twoLineDate),
  'aggregator-jump': mainland(aggregatorJump),
  'second-article': mainland(secondArticle),
  wire: mainland(wire),
  'dateline-teasers': mainland(datelineTeasers),
  'taiwan-paper': abroad('taiwan', taiwanPaper),
  'taiwan-agency': abroad('taiwan', taiwanAgency),
  'hong-kong-paper': abroad('hong-kong', hongKongPaper),
  'glued-meta': mainland(gluedMeta),
  captions: mainland(captions),
  numbered: mainland(numbered),
  debris: mainland(debris),
  'one-line': mainland(oneLine),
  brief: mainland(brief),
  'labelled-digest': mainland(labelledDigest),
  'comment-rules': mainland(commentRules),
  interview: mainland(interview),
  'front-matter': mainland(frontMatter),
  hosted: mainland(hosted),
  player: mainland(player),
  'title-list': mainland(titleList),
  'front-page': mainland(frontPage),
  'snippet-list': mainland(snippetList),
} satisfies Record<string, Layout>

export type LayoutName = keyof typeof layouts
export const layoutNames = Object.keys(layouts) as LayoutName[]
