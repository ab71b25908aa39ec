/** What the server calls the file that it sends; null where it does not say. */
export function nameOfFile(answer: Pick<Response, "headers">): string | null {
	const [, name = null] = /filename\*=UTF-8''([^;]+)/u.exec(answer.headers.get("content-disposition") ?? "") ?? [];
	return name === null ? null : decodeURIComponent(name);
}
