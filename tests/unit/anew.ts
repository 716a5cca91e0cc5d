let evaluated = 0;

/**
 * A module evaluated once more, as it is before anybody has asked it for anything, with all that it imports as that is
 * there already. (`vi.resetModules` would have these evaluated inside of the test as well.)
 * @param file its path from the root of the project
 */
export function anew<Module>(file: string): Promise<Module> {
  evaluated += 1;
  const { pathname } = new URL(`../../${file}`, import.meta.url);
  return import(/* @vite-ignore */ `${pathname}?anew=${evaluated}`);
}
