/**
 * Parameters that newsletters, social networks and advertisers add to links. They mean nothing to a feed, so they are removed
 * from its address before it is read.
 */

/**
 * Names in the public domain list github.com/mpchadwick/tracking-query-params-registry, and those of HubSpot, Marketo,
 * MailerLite, Drip, Eloqua, Webtrekk and Facebook's shared links.
 */
const NAMES = new Set(
  `__s _branch_match_id _bta_c _bta_tid _ga _gl _hsenc _hsmi _ke _kx _openstat dclid dm_i ef_id elq elqaid elqat elqcampaignid
  elqtrack elqtrackid epik fb_action_ids fb_action_types fb_ref fb_source fbclid gad_campaignid gad_source gbraid gclid
  gclsrc gdffi gdfms gdftrk hsctatracking igsh igshid irclickid li_fat_id mc_cid mc_eid mc_tc mkt_tok mkwid ml_subscriber
  ml_subscriber_hash msclkid ndclid oly_anon_id oly_enc_id pcrid rb_clickid s_cid s_kwcid scclid srsltid ttclid twclid
  vero_conv vero_id wbraid wickedid wt_mc wt_zmc yclid ysclid`.split(/\s+/),
);

/** Prefixes of Google Analytics, Matomo and its earlier name, HubSpot's ads, Listrak, AT Internet and Salesforce. */
const BEGINNINGS = ['utm_', 'mtm_', 'matomo_', 'pk_', 'piwik_', 'hsa_', 'trk_', '__hs', 'at_', 'sfmc_'];

/** Removes the tracking parameters from a query string; the rest stays as it was written. */
export function withoutTracking(search: string): string {
  const parameters = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isTracking([...new URLSearchParams(pair).keys()][0] ?? ''));
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || BEGINNINGS.some((beginning) => lower.startsWith(beginning));
}
