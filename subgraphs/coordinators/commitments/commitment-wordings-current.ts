/** The seven commitments of today. Source: what the Covenant's public pages say about joining as a coordinator. */
import { inFourLanguages, type WordingsByCode } from './commitment-wordings.ts';

export const currentWordings = {
  PROMOTE_ACCESSION: {
    title: inFourLanguages('Bring authorities in', 'Värva kommuner', 'Kommunen gewinnen', 'Faire adhérer'),
    text: inFourLanguages(
      'Encourage local authorities in its area to join the Covenant.',
      'Uppmuntra lokala myndigheter i sitt område att ansluta sig till avtalet.',
      'Die Gemeinden in seinem Gebiet ermutigen, dem Konvent beizutreten.',
      'Encourager les collectivités de son territoire à adhérer à la Convention.',
    ),
  },
  TECHNICAL_STRATEGIC_SUPPORT: {
    title: inFourLanguages(
      'Technical and strategic help',
      'Tekniskt och strategiskt stöd',
      'Technische und strategische Hilfe',
      'Aide technique et stratégique',
    ),
    text: inFourLanguages(
      'Help signatories to draw up, carry out and monitor their action plans.',
      'Hjälpa avtalsparterna att utarbeta, genomföra och följa upp sina åtgärdsplaner.',
      'Den Unterzeichnern helfen, ihre Aktionspläne aufzustellen, umzusetzen und zu überwachen.',
      'Aider les signataires à préparer, à réaliser et à suivre leurs plans d’action.',
    ),
  },
  FINANCIAL_SUPPORT: {
    title: inFourLanguages('Financial help', 'Ekonomiskt stöd', 'Finanzielle Hilfe', 'Aide financière'),
    text: inFourLanguages(
      'Help with money: directly by grants and subsidies, or by staff who give technical help.',
      'Bidra ekonomiskt: direkt med bidrag och stöd, eller med personal som ger teknisk hjälp.',
      'Mit Geld helfen: direkt durch Zuschüsse oder durch Personal, das technisch hilft.',
      'Aider financièrement : directement par des subventions, ou par du personnel qui apporte une aide technique.',
    ),
  },
  KNOWLEDGE_SHARING: {
    title: inFourLanguages('Sharing of experience', 'Erfarenhetsutbyte', 'Erfahrungsaustausch', 'Partage d’expérience'),
    text: inFourLanguages(
      'Support the sharing of experience among those who have signed and those who may.',
      'Stödja utbytet av erfarenheter mellan nuvarande och framtida avtalsparter.',
      'Den Austausch von Erfahrungen unter heutigen und künftigen Unterzeichnern fördern.',
      'Soutenir le partage d’expérience entre les signataires d’aujourd’hui et de demain.',
    ),
  },
  PARTNERSHIP: {
    title: inFourLanguages('Partnership', 'Samarbete', 'Partnerschaft', 'Partenariat'),
    text: inFourLanguages(
      'Work with other coordinators and with supporters: act together and go the same way.',
      'Samarbeta med andra samordnare och supportrar: agera tillsammans och samordnat.',
      'Mit anderen Koordinatoren und Unterstützern arbeiten: gemeinsam und abgestimmt handeln.',
      'Travailler avec les autres coordinateurs et les promoteurs : agir ensemble et de façon coordonnée.',
    ),
  },
  COVENANT_PARTICIPATION: {
    title: inFourLanguages('Taking part', 'Deltagande', 'Mitwirkung', 'Participation'),
    text: inFourLanguages(
      'Take part in the activities of the Covenant.',
      'Delta i avtalets verksamhet.',
      'An den Aktivitäten des Konvents teilnehmen.',
      'Participer aux activités de la Convention.',
    ),
  },
  REGULAR_REPORTING: {
    title: inFourLanguages('Regular reporting', 'Regelbunden rapportering', 'Regelmäßiger Bericht', 'Rapport régulier'),
    text: inFourLanguages(
      'Report at least every two years on the support given.',
      'Rapportera minst vartannat år om det stöd som har getts.',
      'Mindestens alle zwei Jahre über die geleistete Unterstützung berichten.',
      'Rendre compte au moins tous les deux ans de l’aide apportée.',
    ),
  },
} as const satisfies WordingsByCode;
