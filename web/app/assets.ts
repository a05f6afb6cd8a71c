/** The addresses of the built style sheet and scripts. Their names change with their content; the build puts them in. */
export const styleSheet: string = import.meta.env.VITE_STYLE;

/** The scripts of `web/browser` by file name. A route asks for one with `export const handle = { scripts: ['chart'] }`. */
export const browserScripts: Readonly<Record<string, string>> = JSON.parse(import.meta.env.VITE_SCRIPTS);
