import type { Checked } from './every-style.ts';

/** Why a style has no words for a work. */
type Reason =
  /** Its rules name the kinds of work that it prints, and this is none of them. */
  | 'kinds'
  /** It keeps such works, mostly of law, out of the list: its notes print them. */
  | 'list'
  /** It cites by the place in an archive, and this work has none. */
  | 'archive';

interface Silent {
  readonly reason: Reason;
  /** The works of `everyItem` that have no entry in the list, and those that have no citation. */
  readonly reference: string;
  readonly inText: string;
}

/** The styles that have no words for some kinds of work. This table only shrinks. */
export const silentStyles: Readonly<Record<string, Silent>> = {
  'archaeologia-austriaca': { reason: 'list', reference: 'case', inText: '' },
  'associacao-brasileira-de-normas-tecnicas-unirio-eipp': {
    reason: 'kinds',
    reference: 'dataset software newspaper case patent preprint',
    inText: '',
  },
  auci: { reason: 'list', reference: 'case', inText: '' },
  'azr-abkurzungs-und-zitierregeln-der-osterreichischen-rechtssprache-und-europarechtlicher-rechtsquellen':
    { reason: 'list', reference: 'case', inText: '' },
  'casopis-pro-pravni-vedu-a-praxi': { reason: 'list', reference: 'case', inText: '' },
  'catholic-biblical-association': {
    reason: 'kinds',
    reference: 'report dataset software newspaper case patent preprint',
    inText: 'report dataset software newspaper case patent preprint',
  },
  'changer-d-epoque': { reason: 'kinds', reference: 'case', inText: 'case' },
  'collection-de-l-ecole-francaise-de-rome-full-note': {
    reason: 'kinds',
    reference: '',
    inText: 'case',
  },
  'collections-electroniques-de-l-inha-full-note': {
    reason: 'kinds',
    reference: '',
    inText: 'case',
  },
  'computer-und-recht': {
    reason: 'list',
    reference: 'thesis report webpage conference dataset software case patent preprint',
    inText: '',
  },
  diplo: { reason: 'kinds', reference: '', inText: 'case' },
  'fachhochschule-kiel-fachbereich-medien': {
    reason: 'kinds',
    reference: 'report dataset software case patent preprint',
    inText: '',
  },
  'gewerblicher-rechtsschutz-und-urheberrecht': {
    reason: 'list',
    reference: 'thesis report webpage conference dataset software case patent preprint',
    inText: '',
  },
  'guide-pour-la-redaction-et-la-presentation-des-theses-a-lusage-des-doctorants': {
    reason: 'kinds',
    reference: 'dataset software patent preprint',
    inText: 'dataset software patent preprint',
  },
  'historia-scribere': { reason: 'archive', reference: '', inText: 'preprint' },
  'im-gesprach': { reason: 'kinds', reference: 'report dataset software case patent', inText: '' },
  'iso690-full-note-cs': { reason: 'list', reference: 'case', inText: '' },
  'iso690-full-note-sk': {
    reason: 'kinds',
    reference: 'conference dataset software case patent preprint',
    inText: 'conference dataset software case patent preprint',
  },
  jurisprudence: { reason: 'list', reference: 'case', inText: '' },
  'juristische-schulung': {
    reason: 'list',
    reference: 'thesis report webpage conference dataset software case patent preprint',
    inText: '',
  },
  'juristische-zitierweise-offentliches-recht': { reason: 'list', reference: 'case', inText: '' },
  'juristische-zitierweise-schweizer': { reason: 'list', reference: 'case', inText: '' },
  'karabuk-university-graduate-school-of-natural-and-applied-sciences': {
    reason: 'kinds',
    reference: 'case',
    inText: '',
  },
  'kommunikation-und-recht': {
    reason: 'list',
    reference: 'thesis report webpage conference dataset software case patent preprint',
    inText: '',
  },
  'l-homme': { reason: 'kinds', reference: 'case', inText: '' },
  'leidraad-voor-juridische-auteurs': { reason: 'list', reference: 'webpage', inText: '' },
  'maison-de-l-orient-et-de-la-mediterranee': { reason: 'list', reference: 'case', inText: '' },
  'maison-de-l-orient-et-de-la-mediterranee-en': { reason: 'list', reference: 'case', inText: '' },
  'masarykova-univerzita-pravnicka-fakulta': { reason: 'list', reference: 'case', inText: '' },
  'metropol-verlag': { reason: 'archive', reference: '', inText: 'preprint' },
  'mohr-siebeck-recht': {
    reason: 'list',
    reference: 'thesis webpage conference dataset software newspaper case patent preprint',
    inText: '',
  },
  'national-archives-of-australia': {
    reason: 'archive',
    reference: '',
    inText:
      'article book chapter edited thesis report webpage conference dataset software newspaper case patent preprint',
  },
  'neue-juristische-wochenschrift': {
    reason: 'list',
    reference: 'thesis report webpage conference dataset software case patent preprint',
    inText: '',
  },
  'neue-kriminalpolitik': { reason: 'list', reference: 'case', inText: '' },
  pravnik: { reason: 'list', reference: 'case', inText: '' },
  'presses-universitaires-de-paris-nanterre': {
    reason: 'kinds',
    reference: 'dataset software patent preprint',
    inText: 'dataset software patent preprint',
  },
  'revue-archeologique': { reason: 'kinds', reference: '', inText: 'case' },
  'schweizerische-zeitschrift-fur-geschichte': {
    reason: 'archive',
    reference: 'preprint',
    inText: 'preprint',
  },
  'service-medical-de-l-assurance-maladie': {
    reason: 'kinds',
    reference: 'dataset patent',
    inText: '',
  },
  'societe-archeologique-de-bordeaux': {
    reason: 'list',
    reference: 'dataset software case patent preprint',
    inText: '',
  },
  'sodertorns-hogskola-oxford': { reason: 'list', reference: 'case', inText: '' },
  'springer-basic-note': {
    reason: 'list',
    reference: 'thesis report webpage dataset software newspaper case patent preprint',
    inText: '',
  },
  'universidade-do-estado-do-rio-de-janeiro-abnt': {
    reason: 'kinds',
    reference: 'case patent',
    inText: '',
  },
  'universite-de-lausanne-institut-d-archeologie-et-des-sciences-de-l-antiquite': {
    reason: 'list',
    reference: 'thesis report webpage conference dataset software newspaper case patent preprint',
    inText: '',
  },
  'wirtschaftsuniversitat-wien-unternehmensrechnung-und-controlling': {
    reason: 'list',
    reference: 'webpage',
    inText: '',
  },
  'zitierguide-leitfaden-zum-fachgerechten-zitieren-in-rechtswissenschaftlichen-arbeiten': {
    reason: 'kinds',
    reference: '',
    inText: 'case',
  },
};

/** Where a style says less than the table expects of it, or more. */
export function unexpected(id: string, silent: Checked['silent']): readonly string[] {
  const known = silentStyles[id];
  return (['reference', 'inText'] as const).flatMap((part) => {
    const [now, before] = [silent[part].join(' '), known?.[part] ?? ''];
    return now === before ? [] : [`${id}: no ${part} for "${now}", in the table "${before}"`];
  });
}
