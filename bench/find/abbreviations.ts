/** How ISO 4 shortens the words that journals are called by; prepositions and articles go. */
const short: Readonly<Record<string, string>> = Object.fromEntries(
  `journal=J international=Int american=Am british=Br european=Eur canadian=Can australian=Aust
  african=Afr indian=Indian asian=Asian national=Natl academy=Acad proceedings=Proc annals=Ann
  annual=Annu archives=Arch advances=Adv reviews=Rev review=Rev research=Res reports=Rep report=Rep
  letters=Lett bulletin=Bull communications=Commun transactions=Trans perspectives=Perspect
  science=Sci sciences=Sci scientific=Sci studies=Stud society=Soc social=Soc sociology=Sociol
  environment=Environ environmental=Environ ecology=Ecol ecological=Ecol ecosystem=Ecosyst
  ecosystems=Ecosyst conservation=Conserv biological=Biol biology=Biol biodiversity=Biodivers
  botany=Bot management=Manag engineering=Eng technology=Technol economics=Econ economic=Econ
  development=Dev planning=Plann policy=Policy politics=Polit political=Polit geography=Geogr
  geophysical=Geophys geology=Geol geological=Geol geographical=Geogr hydrology=Hydrol
  oceanography=Oceanogr marine=Mar coastal=Coast estuarine=Estuar estuaries=Estuar freshwater=Freshw
  aquatic=Aquat fisheries=Fish forest=For forestry=For agriculture=Agric agricultural=Agric
  agroforestry=Agrofor rural=Rural urban=Urban landscape=Landsc climate=Clim climatic=Clim
  change=Change global=Glob regional=Reg resources=Resour natural=Nat nature=Nat pollution=Pollut
  monitoring=Monit assessment=Assess sustainability=Sustain sustainable=Sustain medicine=Med
  medical=Med clinical=Clin epidemiology=Epidemiol public=Public health=Health molecular=Mol
  genetics=Genet genomics=Genomics evolution=Evol evolutionary=Evol physics=Phys physical=Phys
  chemistry=Chem chemical=Chem toxicology=Toxicol pharmacology=Pharmacol psychology=Psychol
  psychiatry=Psychiatry education=Educ experimental=Exp applied=Appl quarterly=Q quaternary=Quat
  behavior=Behav behaviour=Behav mountain=Mt processes=Process systems=Syst interdisciplinary=Interdiscip
  statistics=Stat computational=Comput acoustical=Acoust palaeogeography=Palaeogeogr`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('=')),
);

/** Other words lose what follows these: `Pharmacol`, `Oceanogr`, `Geochem`. */
const ending = /(..(?:ol|ogr|chem|phys))(?:ogy|ogical|aphy|aphical|istry|ical|ics)$/;

const left = new Set(['the', 'of', 'and', 'in', 'for', 'on', 'a', '&', 'to', 'de', 'la']);

const words = (journal: string): readonly string[] =>
  journal
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !left.has(word));

/** `Conserv. Biol.` for `Conservation Biology`; `undefined` where too little of it is known. */
export function abbreviated(journal: string): string | undefined {
  const all = words(journal);
  const known = all.filter(
    (word) => short[word] !== undefined && short[word]?.toLowerCase() !== word,
  );
  if (all.length < 2 || known.length * 2 < all.length) return undefined;
  return all.map((word) => short[word] ?? capital(word.replace(ending, '$1'))).join(' ');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Short names that people say instead of the name. */
const spoken: Readonly<Record<string, string>> = {
  'proceedings of the national academy of sciences of the united states of america': 'PNAS',
  'proceedings of the national academy of sciences': 'PNAS',
  'british medical journal': 'BMJ',
  'new england journal of medicine': 'NEJM',
  'journal of the american medical association': 'JAMA',
  'american journal of public health': 'AJPH',
};

/** `IJERPH`: the short name, or the initials where there are enough to mean something. */
export function acronym(journal: string): string | undefined {
  const known = spoken[journal.toLowerCase()];
  if (known !== undefined) return known;
  const all = words(journal);
  return all.length < 4 ? undefined : all.map((word) => word.charAt(0).toUpperCase()).join('');
}
