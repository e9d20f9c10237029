export const nodeModulesInBrowsers: Readonly<Record<string, string>>;
export const nodeGlobalsInBrowsers: Readonly<Record<string, string | readonly string[]>>;
