import type { Api } from "@fissure/server";
import { apiPath, type QueryFields } from "./api-path.ts";
import type { RequestOf } from "./call.ts";
import { inThisCase } from "./case-address.ts";

/** Routes that answer with a file. */
type FileName = { [Name in keyof Api & string]: [Api[Name]["answer"]] extends [never] ? Name : never }[keyof Api &
	string];

/** The address of a file that the server writes, for `<a href download>`. */
export const fileHref = <Name extends FileName>(name: Name, request: RequestOf<Name>): string => {
	const { params, query } = request as {
		readonly params?: Readonly<Record<string, string>>;
		readonly query?: QueryFields;
	};
	return inThisCase(apiPath(name, params, query).path);
};

/** What the server calls the file that it sends; null where it does not say. */
export function nameOfFile(answer: Pick<Response, "headers">): string | null {
	const [, name = null] = /filename\*=UTF-8''([^;]+)/u.exec(answer.headers.get("content-disposition") ?? "") ?? [];
	return name === null ? null : decodeURIComponent(name);
}
