/**
 * The commitments of declarations before 2016. Source: the Covenant's public pages of that time for provinces and
 * regions. One old profile adds METHODOLOGY. No list here has it, as no declaration text with it was found.
 */
import { inFourLanguages, type WordingsByCode } from './commitment-wordings.ts';
import { currentWordings } from './commitment-wordings-current.ts';

export const wordingsBefore2016 = {
  PROMOTE_ACCESSION: {
    title: currentWordings.PROMOTE_ACCESSION.title,
    text: inFourLanguages(
      'Encourage local authorities to join the Covenant and coordinate those that do.',
      'Uppmuntra lokala myndigheter att ansluta sig till avtalet och samordna dem som gör det.',
      'Die Gemeinden zum Beitritt zum Konvent ermutigen und die beigetretenen koordinieren.',
      'Encourager les collectivités à adhérer à la Convention et coordonner celles qui le font.',
    ),
  },
  TECHNICAL_STRATEGIC_SUPPORT: {
    title: currentWordings.TECHNICAL_STRATEGIC_SUPPORT.title,
    text: inFourLanguages(
      'Help those that lack the means to prepare an action plan of their own.',
      'Hjälpa dem som saknar resurser att utarbeta en egen åtgärdsplan.',
      'Denen helfen, denen die Mittel für einen eigenen Aktionsplan fehlen.',
      'Aider celles qui n’ont pas les moyens de préparer leur propre plan d’action.',
    ),
  },
  FINANCIAL_SUPPORT: {
    title: currentWordings.FINANCIAL_SUPPORT.title,
    text: inFourLanguages(
      'Give financial help and open ways to finance plans and their measures.',
      'Ge ekonomiskt stöd och öppna möjligheter att finansiera planer och åtgärder.',
      'Finanziell helfen und Wege eröffnen, Pläne und Maßnahmen zu bezahlen.',
      'Apporter une aide financière et ouvrir des possibilités de financer les plans et leurs mesures.',
    ),
  },
  ENERGY_DAYS: {
    title: inFourLanguages('Energy days', 'Energidagar', 'Energietage', 'Journées de l’énergie'),
    text: inFourLanguages(
      'Help to organise local energy days.',
      'Hjälpa till att anordna lokala energidagar.',
      'Bei der Ausrichtung örtlicher Energietage helfen.',
      'Aider à organiser des journées locales de l’énergie.',
    ),
  },
  REGULAR_REPORTING: {
    title: currentWordings.REGULAR_REPORTING.title,
    text: inFourLanguages(
      'Report regularly to the European Commission, and take part in carrying out the Covenant’s strategy.',
      'Rapportera regelbundet till Europeiska kommissionen och delta i det strategiska genomförandet av avtalet.',
      'Der Europäischen Kommission regelmäßig berichten und an der strategischen Umsetzung des Konvents mitwirken.',
      'Rendre compte régulièrement à la Commission européenne et participer à la mise en œuvre stratégique de la Convention.',
    ),
  },
} as const satisfies WordingsByCode;
