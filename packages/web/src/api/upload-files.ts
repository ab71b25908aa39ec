import { send } from "./call.ts";

/** A file and where it stood in its folder. */
export interface NamedFile {
	readonly name: string;
	readonly file: File;
}

/** Hands files to the server, which keeps them until a job asks for them; the answer is their id. */
export const uploadFiles = async (files: readonly NamedFile[], signal?: AbortSignal): Promise<string> => {
	const form = new FormData();
	for (const { name, file } of files) form.append("file", file, name);
	const response = await send("/api/uploads", { method: "POST", body: form, ...(signal ? { signal } : {}) });
	return ((await response.json()) as { readonly id: string }).id;
};
