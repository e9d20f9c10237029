const asked = /^SELECT DeveloperName FROM UserSetupEntityAccess WHERE DeveloperName = '(\w+)'$/;

/** The custom permission by whose name `UserSetupEntityAccess`, which tells everybody their own, is asked; undefined for another query. */
export function ownPermissionQuery(soql: string): string | undefined {
  return asked.exec(soql)?.[1];
}
