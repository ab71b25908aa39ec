/** It brings no types. */
declare module "pgpass" {
	interface Connection {
		readonly host: string;
		readonly port: number;
		readonly database?: string;
		readonly user?: string;
	}
	/** Looks a password up in the file that PGPASSFILE names, else in `~/.pgpass`; undefined where there is none. */
	function pgpass(connection: Connection, take: (password: string | undefined) => void): void;
	export = pgpass;
}
