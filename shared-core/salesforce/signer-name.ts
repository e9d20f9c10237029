import { quoted, type OrgConnection } from './org-connection';

/** Whose signature a session gives: the name of its user, or the id where that cannot be read. */
export async function signerName(org: OrgConnection): Promise<string> {
  const { userId } = await org.identity();
  const [user] = await org.query(`SELECT Name FROM User WHERE Id = ${quoted(userId)}`);
  return typeof user?.Name === 'string' ? user.Name : userId;
}
