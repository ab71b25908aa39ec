import type { CaseChoice, Hooks } from "@fissure/app";
import {
	addToCase,
	addView,
	type CaseView,
	codeCase,
	codeView,
	eventsInCase,
	eventsView,
	fetchIntoCase,
	fetchView,
	findInCase,
	findingsView,
	importPositions,
	positionsView,
	watchCase,
	watchView,
} from "@fissure/app/case";
import type { Outcome } from "@fissure/core";
import type { JobReport } from "@fissure/model";
import { z } from "zod";

interface JobKind<Request extends z.ZodType> {
	readonly request: Request;
	readonly run: (choice: CaseChoice, request: z.output<Request>, hooks: Hooks) => Promise<Outcome<JobReport>>;
}

const jobKind = <Request extends z.ZodType>(kind: JobKind<Request>): JobKind<Request> => kind;

/** Paths are the server's own: a caller names what it has uploaded, never a file of this machine. */
const Upload = z
	.string()
	.regex(/^[0-9a-f-]{36}$/)
	.describe("Id that an upload was answered with");
const Address = z.url({ protocol: /^https?$/ });
const Word = z.string().trim().min(1).max(200);

const AddRequest = z.strictObject({
	upload: Upload.exactOptional(),
	addresses: z.array(Address).max(100).exactOptional(),
	publisher: Word.exactOptional().describe("Of all these texts; what a text says of itself is overridden"),
	venue: Word.exactOptional(),
	event: Word.exactOptional(),
	fields: Word.exactOptional().describe("Which key of a record is which field: text=Speech,date=Year"),
});

/** Long work: each is one action of the desk, with the view that the command shows. */
export const JOBS = {
	add: jobKind({
		request: AddRequest,
		run: async (choice, { upload, addresses = [], publisher, venue, event, fields }, hooks) => {
			const known = {
				...(publisher === undefined ? {} : { publisher }),
				...(venue === undefined ? {} : { venue }),
			};
			const inputs = [...(upload === undefined ? [] : [upload]), ...addresses];
			const request = {
				case: choice,
				sources: inputs.map((input) => ({ input, ...known })),
				...(event === undefined ? {} : { event }),
				...(fields === undefined ? {} : { fields }),
			};
			return shown(await addToCase(request, hooks), addView);
		},
	}),
	code: jobKind({
		request: z.strictObject({}),
		run: async (choice, _, hooks) => shown(await codeCase({ case: choice }, hooks), codeView),
	}),
	tie: jobKind({
		request: z.strictObject({}),
		run: async (choice, _, hooks) => shown(await eventsInCase({ case: choice, do: { act: "tie" } }, hooks), eventsView),
	}),
	find: jobKind({
		request: z.strictObject({ event: Word.exactOptional() }),
		run: async (choice, request, hooks) => shown(await findInCase({ case: choice, ...request }, hooks), findingsView),
	}),
	fetch: jobKind({
		request: z.strictObject({
			named: z
				.array(z.union([Address, z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/)]))
				.min(1)
				.max(100)
				.describe("Addresses of pages, or sources that ship, by id"),
		}),
		run: async (choice, request, hooks) => shown(await fetchIntoCase({ case: choice, ...request }, hooks), fetchView),
	}),
	watch: jobKind({
		request: z.strictObject({ sources: z.array(Word).max(1000).exactOptional() }),
		run: async (choice, request, hooks) => shown(await watchCase({ case: choice, ...request }, hooks), watchView),
	}),
	"import-positions": jobKind({
		request: z.strictObject({ upload: Upload, as: Word.exactOptional() }),
		run: async (choice, { upload, as }, hooks) => {
			const request = { case: choice, file: upload, ...(as === undefined ? {} : { as }) };
			return shown(await importPositions(request, hooks), positionsView);
		},
	}),
} satisfies Readonly<Record<string, JobKind<z.ZodType>>>;

export type JobName = keyof typeof JOBS;

const shown = <Value>(outcome: Outcome<Value>, view: (value: Value) => CaseView): Outcome<JobReport> => {
	if (!outcome.ok) return outcome;
	const { title, columns, rows, notes } = view(outcome.value);
	return { ok: true, value: { title, columns, rows, notes } };
};
