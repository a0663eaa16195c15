/** The texts of the page in the language it is built in. To build another language, name its file here and in bundle-page.ts. */
export { default as messages } from '../messages.en.json';
