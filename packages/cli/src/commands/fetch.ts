import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { languages, publishers } from "./known-fields.ts";
import { wholeNumber } from "./shared-options.ts";
import { showView } from "./show-view.ts";

interface FetchOptions extends CaseOptions {
	readonly most?: number;
	readonly publisher?: readonly string[];
	readonly language?: readonly string[];
	readonly contact?: string;
	readonly allowPrivateHosts?: boolean;
}

const EXAMPLES = `
Examples:
  fissure fetch https://one.example/readout --publisher VAL
  fissure fetch kremlin-en --most 20 --contact desk@example.org
  fissure fetch own-source.yaml

Fetches once and keeps the pages with their bytes and headers in the case; "fissure watch" does so again and again.
Exit status: 0 done; 1 done, but some pages had problems; 2 wrong call; 130 stopped.`;

export const addFetch: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("fetch")
		.summary("fetch pages, or what a source publishes, into the case")
		.description("Fetch pages, or what a source publishes now, into the case: politely, and within bounds.")
		.argument("<what...>", "addresses of pages, sources that ship by id, YAML files of sources")
		.option("--most <count>", "texts fetched of one source", wholeNumber(1, 100_000))
		.option("--publisher <code>", "whose pages these addresses are, where their host does not say it", publishers)
		.option("--language <code>", "in which language they are, likewise", languages)
		.option("--contact <address>", "who runs the visits, told to every server")
		.option("--allow-private-hosts", "let addresses point into private networks");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (named: readonly string[], options: FetchOptions) => {
			const loaded = await desk();
			const { most, contact, allowPrivateHosts, publisher, language } = options;
			const request = {
				...{ case: caseOf(options, io), named },
				own: {
					...(publisher?.[0] === undefined ? {} : { publisher: publisher[0] }),
					...(language?.[0] === undefined ? {} : { language: language[0] }),
				},
				...(most === undefined ? {} : { most }),
				...(contact === undefined ? {} : { contact }),
				...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
			};
			const action = {
				run: (hooks: Parameters<typeof loaded.fetchIntoCase>[1]) => loaded.fetchIntoCase(request, hooks),
				view: loaded.fetchView,
				isStopped: ({ stopped }: { readonly stopped: boolean }) => stopped,
			};
			finish(await showView(action, options, io, loaded));
		});
};
