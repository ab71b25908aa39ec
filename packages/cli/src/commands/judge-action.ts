import { resolve } from "node:path";
import { DONE, type Io, writeAll } from "../io.ts";
import { caseOf } from "./case-options.ts";
import type { JudgeAct, JudgeOptions } from "./judge.ts";
import { type CaseAction, type CaseDesk, showView } from "./show-view.ts";

interface JudgeCall {
	readonly act: JudgeAct;
	readonly what: readonly string[];
	readonly options: JudgeOptions;
}

type Run = (io: Io) => Promise<number>;
type Act = (call: JudgeCall, io: Io, desk: CaseDesk) => Run | string;

/** What is to be done, or what was wrong with the call. */
export const judgeAction: Act = (call, io, desk) => ACTS[call.act](call, io, desk);

const shows =
	<Value>(action: CaseAction<Value>, { options }: JudgeCall, desk: CaseDesk): Run =>
	(io) =>
		showView(action, options, io, desk);

/** The one judgment that an act is about, or what was wrong. */
function oneId({ act, what }: JudgeCall): { readonly id: string } | string {
	const [id, ...rest] = what;
	if (id === undefined)
		return `Expected the id of a judgment after "${act}", got nothing; fissure judge list shows ids`;
	return rest.length === 0 ? { id } : `Expected one judgment after "${act}", got "${what.join(" ")}"; name one`;
}

const nothingAfter = ({ act, what }: JudgeCall): string | null =>
	what.length === 0 ? null : `Expected nothing after "${act}", got "${what.join(" ")}"; use --kind, --topic or --stale`;

const filtersOf = ({ kind, topic }: JudgeOptions) => ({
	...(kind === undefined ? {} : { kinds: [kind] }),
	...(topic === undefined ? {} : { topics: topic }),
});

const isSound = ({ links }: { readonly links: readonly { readonly state: string }[] }): boolean =>
	links.every(({ state }) => state === "sound");

const list: Act = (call, io, desk) => {
	const { options } = call;
	const { stale = false } = options;
	const request = { case: caseOf(options, io), filters: filtersOf(options), stale };
	return (
		nothingAfter(call) ??
		shows(
			{
				run: () => desk.listJudgments(request),
				view: desk.judgmentListView,
				passes: (found) => found.stale === 0,
			},
			call,
			desk,
		)
	);
};

const add: Act = (call, io, desk) => {
	const choice = caseOf(call.options, io);
	if (call.what.length === 0)
		return 'Expected YAML files after "add", got nothing; fissure judge template forecast writes one to fill in';
	const request = { case: choice, files: call.what.map((file) => resolve(choice.folder, file)) };
	return shows(
		{
			run: (hooks) => desk.addJudgments(request, hooks),
			view: desk.judgmentsAddedView,
			passes: ({ stale, refused }) => stale.length === 0 && refused.length === 0,
		},
		call,
		desk,
	);
};

const show: Act = (call, io, desk) => {
	const one = oneId(call);
	if (typeof one === "string") return one;
	const choice = caseOf(call.options, io);
	return shows({ run: () => desk.showJudgment(choice, one.id), view: desk.judgmentView, passes: isSound }, call, desk);
};

const revise: Act = (call, io, desk) => {
	const one = oneId(call);
	if (typeof one === "string") return one;
	const { probability, because, at } = call.options;
	if (probability === undefined)
		return `Expected what you now think of "${one.id}", got no --probability; give it as 0.6 or 60%`;
	const request = {
		...{ case: caseOf(call.options, io), id: one.id, probability },
		...(because === undefined ? {} : { because }),
		...(at === undefined ? {} : { at }),
	};
	return shows({ run: () => desk.reviseForecast(request), view: desk.judgmentView }, call, desk);
};

const OUTCOMES = ["yes", "no", "void"] as const;

const resolves: Act = (call, io, desk) => {
	const [id, word, ...rest] = call.what;
	const outcome = OUTCOMES.find((one) => one === word);
	if (id === undefined || outcome === undefined || rest.length > 0)
		return `Expected a forecast and its outcome (${OUTCOMES.join(", ")}) after "resolve", got "${call.what.join(" ")}"`;
	const { note, at } = call.options;
	const request = {
		...{ case: caseOf(call.options, io), id, outcome },
		...(note === undefined ? {} : { note }),
		...(at === undefined ? {} : { at }),
	};
	return shows({ run: () => desk.resolveForecast(request), view: desk.judgmentView }, call, desk);
};

const remove: Act = (call, io, desk) => {
	if (call.what.length === 0) return 'Expected judgments after "remove", got nothing; fissure judge list shows ids';
	const choice = caseOf(call.options, io);
	return shows({ run: () => desk.removeJudgments(choice, call.what), view: desk.removedView }, call, desk);
};

const exportTo: Act = (call, io, desk) => {
	const { options, what } = call;
	const choice = caseOf(options, io);
	const [file, ...rest] = what;
	if (rest.length > 0) return `Expected one file after "export", got "${what.join(" ")}"; name one`;
	const request = {
		...{ case: choice, filters: filtersOf(options) },
		...(file === undefined || file === "-" ? {} : { out: resolve(choice.folder, file) }),
	};
	return shows({ run: () => desk.exportJudgments(request), view: desk.exportedJudgmentsView }, call, desk);
};

const template: Act = ({ what }, _io, desk) => {
	const [word, ...rest] = what;
	const kind = desk.TEMPLATE_KINDS.find((one) => one === word);
	if (kind === undefined || rest.length > 0)
		return `Expected one of ${desk.TEMPLATE_KINDS.join(", ")} after "template", got "${what.join(" ")}"`;
	return async ({ stdout }) => {
		await writeAll(stdout, desk.judgmentTemplate(kind));
		return DONE;
	};
};

const matrix: Act = (call, io, desk) => {
	const one = oneId(call);
	if (typeof one === "string") return one;
	const choice = caseOf(call.options, io);
	return shows({ run: () => desk.weighMatrix(choice, one.id), view: desk.matrixView, passes: isSound }, call, desk);
};

const score: Act = (call, io, desk) => {
	const { options } = call;
	const { topic, who, at } = options;
	const request = {
		case: caseOf(options, io),
		...(topic === undefined ? {} : { topics: topic }),
		...(who === undefined ? {} : { who }),
		...(at === undefined ? {} : { asOf: at }),
	};
	return (
		nothingAfter(call) ??
		shows(
			{
				run: () => desk.scoreJudgments(request),
				view: desk.scoresView,
				passes: ({ overdue }) => overdue.length === 0,
			},
			call,
			desk,
		)
	);
};

const ACTS: Readonly<Record<JudgeAct, Act>> = {
	...{ list, add, show, revise, resolve: resolves, remove },
	...{ matrix, score, export: exportTo, template },
};
