// A case is named by its address: the path of a file, or a place in a database of PostgreSQL.

/** Whether an address is one of PostgreSQL, `postgres://person@host:port/database/case`, and not the path of a file. */
export const isPostgresAddress = (address: string): boolean => /^postgres(?:ql)?:\/\//iu.test(address);

/** What a person calls the case of an address: the name of its file, or of the case in its database. */
export const nameOfAddress = (address: string): string =>
	(isPostgresAddress(address) ? address.replace(/[?#].*$/u, "") : address).split(/[/\\]/u).at(-1) ?? address;
