/**
 * Stands for the package node-fetch, which @apollo/gateway asks for: Node has fetch built in. The package itself would bring
 * whatwg-url 5, which loads a module that Node warns of at each start (DEP0040, punycode). In CommonJS, as its users are.
 */
const nodeFetch = (...request) => fetch(...request);

module.exports = Object.assign(nodeFetch, { default: nodeFetch, Headers, Request, Response });
