import { startJob } from "../../api/jobs.ts";
import { uploadFiles } from "../../api/upload-files.ts";
import { messages } from "../../messages/messages.ts";
import { showPanel } from "../../state/open-panel.ts";
import type { Dropped } from "./dropped.ts";

export interface AddOptions {
	/** Of all these texts; empty where each says it for itself. */
	readonly publisher: string;
	readonly venue: string;
	/** Then read them, group them by event, and compare. */
	readonly goOn: boolean;
}

/** What follows an addition, in this order; the server does one after the other. */
const NEXT = ["code", "group-documents", "find"] as const;

/**
 * Takes what was dropped or chosen into the case, as long work that the header shows.
 *
 * - throws: ApiProblem of the server; RangeError where nothing was given
 */
export const addToCase = async ({ files, addresses, text }: Dropped, options: AddOptions): Promise<void> => {
	const { publisher, venue, goOn } = options;
	const words = text === "" ? [] : [{ name: messages.shell.pastedName, file: new File([text], "text.txt") }];
	const all = [...files, ...words];
	if (all.length === 0 && addresses.length === 0) throw new RangeError(messages.shell.nothingDropped);
	const upload = all.length === 0 ? undefined : await uploadFiles(all);
	await startJob({
		job: "add",
		request: {
			...(upload === undefined ? {} : { upload }),
			...(addresses.length === 0 ? {} : { addresses: [...addresses] }),
			...(publisher === "" ? {} : { publisher }),
			...(venue === "" ? {} : { venue }),
		},
	});
	if (goOn) for (const job of NEXT) await startJob({ job, request: {} });
	showPanel("jobs");
};
