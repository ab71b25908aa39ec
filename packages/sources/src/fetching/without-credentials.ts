/**
 * The address without name and password: what is official is public, a server that sends us elsewhere must not choose whose
 * name we give there, and what is kept of a page must hold no secret.
 */
export function withoutCredentials(url: URL): URL {
	const bare = new URL(url);
	bare.username = "";
	bare.password = "";
	return bare;
}
