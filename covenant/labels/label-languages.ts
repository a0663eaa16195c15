/** The languages in which everything that has labels has at least one: those of the Union, Ukrainian, Georgian, Turkish. */
export const LABEL_LANGUAGES = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv uk ka tr'.split(
  ' ',
);
