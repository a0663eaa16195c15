/** Which packages are in a bundle, by the bundler's own record of what it read. */

/** Folders of packages in the project, sorted; a package inside another one's folder is one of its own. */
export function packagesOfBundle({ inputs }) {
  const folders = Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)].sort();
}
