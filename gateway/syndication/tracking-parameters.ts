/**
 * Parameters that newsletters, social networks and advertisers put on every link they carry. They ask nothing of a feed,
 * so they are taken off its address before it is read; nothing else is.
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

/** Google Analytics, Matomo and its earlier name, HubSpot's ads, Listrak, AT Internet and Salesforce name theirs by a beginning. */
const BEGINNINGS = ['utm_', 'mtm_', 'matomo_', 'pk_', 'piwik_', 'hsa_', 'trk_', '__hs', 'at_', 'sfmc_'];

/** The part of an address from its question mark on, without them; what remains is written as it was. */
export function withoutTracking(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isTracking([...new URLSearchParams(pair).keys()][0] ?? ''));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || BEGINNINGS.some((beginning) => lower.startsWith(beginning));
}
