/**
 * Writes THIRD-PARTY-NOTICES.txt: of everything that was bundled, by the bundler's own record, who made it and under which
 * licence. Whoever passes the package or the image on passes these notices on with it. It must fail rather than leave one out.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, version } from '../bin/run-program.js';

const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const LINE = '='.repeat(80);

/** In the style sheet of GraphiQL, which does not name their authors; what is here stands in the fonts themselves. */
const FONTS = [
  { name: 'Roboto 2.137', licence: 'Apache-2.0', copyright: 'Copyright 2011 Google Inc. All Rights Reserved.' },
  {
    name: 'Fira Code',
    licence: 'OFL-1.1',
    copyright: 'Copyright 2014-2020 The Fira Code Project Authors (https://github.com/tonsky/FiraCode)',
  },
];

const INTRODUCTION = `Covenant Hub ${version}: notices of third parties

Covenant Hub is licensed under the EUPL, version 1.2 (LICENSE). The files in dist/ and gateway/explorer/dist/ also contain
the packages and fonts below, each under its own licence.

They were changed in this way only: modules were joined into larger files, white space and comments were taken out, the
explorer page was minified, and where a package asks for node-fetch it gets the fetch of Node. Comments that ask to be kept
are in the files *.LEGAL.txt. The source of each package is the npm package of the same name and version, and at the address
given; that holds for those under the Mozilla Public License 2.0 too.

Packages that are not bundled are in node_modules/ with their licences.
`;

function bundledPackages() {
  const { packages } = JSON.parse(readFileSync(join(project, 'gateway/explorer/dist/stamp.json'), 'utf8'));
  const ofPrograms = JSON.parse(readFileSync(join(project, 'dist/packages.json'), 'utf8'));
  return [...new Set([...ofPrograms, ...packages])].map((folder) => {
    const facts = JSON.parse(readFileSync(join(project, folder, 'package.json'), 'utf8'));
    return { ...facts, folder };
  });
}

function addressOf({ homepage, repository, name }) {
  return homepage ?? repository?.url ?? repository ?? `the npm package ${name}`;
}

/** Some packages state a licence without its text; then it is the standard text with the authors they name. */
function termsOf({ folder, license, name, author, contributors }) {
  const files = readdirSync(join(project, folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length > 0)
    return files.map((file) => readFileSync(join(project, folder, file), 'utf8').trim()).join('\n\n');
  const people = [author, ...(contributors ?? [])].map((one) => one?.name ?? one).filter(Boolean);
  return standardText(license, name).replace('COPYRIGHT HOLDERS', people.join(', ') || `the authors of ${name}`);
}

function standardText(licence, name) {
  const file = join(project, `build/licences/${licence}.txt`);
  if (!existsSync(file))
    throw new Error(`${name} is under ${licence} and brings no text of it: add build/licences/${licence}.txt.`);
  return readFileSync(file, 'utf8').trim();
}

function notice(heading, terms) {
  return `${LINE}\n${heading}\n${LINE}\n\n${terms}\n`;
}

/** What many packages have in common word for word is said once, under all their names. */
function noticesOf(packages) {
  const headingsOfTerms = new Map();
  for (const one of packages) {
    const heading = `${one.name} ${one.version} (${one.license})\n  ${addressOf(one)}`;
    const terms = termsOf(one);
    headingsOfTerms.set(terms, [...new Set([...(headingsOfTerms.get(terms) ?? []), heading])].sort());
  }
  return [...headingsOfTerms].map(([terms, headings]) => notice(headings.join('\n'), terms)).sort();
}

const packages = bundledPackages();
const fonts = FONTS.map(({ name, licence, copyright }) =>
  notice(`Font ${name} (${licence})`, `${copyright}\n\n${standardText(licence, name)}`),
);
writeFileSync(join(project, NOTICES), [INTRODUCTION, ...noticesOf(packages), ...fonts].join('\n'));
console.log(`${NOTICES}: ${String(packages.length)} packages and ${String(fonts.length)} fonts.`);
