import { type EditorState, type Extension, Prec, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import {
	Decoration,
	type DecorationSet,
	Direction,
	EditorView,
	GutterMarker,
	gutter,
	ViewPlugin,
	type ViewUpdate,
} from "@codemirror/view";
import { directionOf } from "@fissure/languages/direction";
import { messages } from "../../../messages/messages.ts";
import { isGrave, isTrouble, type Mark } from "../state/mark.ts";

/** What was answered of the text as it is now. */
export const setMarks = StateEffect.define<readonly Mark[]>();

interface Shown {
	readonly marks: readonly Mark[];
	readonly drawn: DecorationSet;
	readonly apart: DecorationSet;
}

/** The marks move with the text; one that is written in is gone until it was looked at again. */
const shown = StateField.define<Shown>({
	create: () => ({ marks: [], drawn: Decoration.none, apart: Decoration.none }),
	update(value, { docChanged, changes, effects, state }) {
		let { marks } = value;
		if (docChanged)
			marks = marks.flatMap((mark) => {
				if (changes.touchesRange(mark.start, mark.end) !== false) return [];
				return { ...mark, start: changes.mapPos(mark.start, 1), end: changes.mapPos(mark.end, -1) };
			});
		for (const effect of effects) if (effect.is(setMarks)) marks = effect.value;
		if (marks === value.marks) return value;
		const { length } = state.doc;
		return { marks, drawn: draw(marks, length), apart: setApart(marks, length) };
	},
	provide: (field) => [
		EditorView.decorations.from(field, ({ drawn }) => drawn),
		// Around all that is drawn within them.
		Prec.lowest([
			EditorView.decorations.from(field, ({ apart }) => apart),
			EditorView.bidiIsolatedRanges.from(field, ({ apart }) => apart),
		]),
	],
});

export const marksIn = (state: EditorState): readonly Mark[] => state.field(shown).marks;

const draw = (marks: readonly Mark[], length: number): DecorationSet =>
	Decoration.set(
		marks
			.filter(({ start, end }) => start < end && end <= length)
			.map((mark) =>
				Decoration.mark({
					class: classOf(mark),
					...(mark.kind === "quotation" && mark.lang !== null ? { attributes: { lang: mark.lang } } : {}),
				}).range(mark.start, mark.end),
			),
		true,
	);

const WAYS = { ltr: Direction.LTR, rtl: Direction.RTL, auto: null } as const;

/** Quoted words may run the other way, and references do in Arabic; what is around them and between two of them does not. */
const setApart = (marks: readonly Mark[], length: number): DecorationSet =>
	Decoration.set(
		marks.flatMap((mark) => {
			if ((mark.kind !== "quotation" && mark.kind !== "reference") || mark.start >= mark.end || mark.end > length)
				return [];
			const dir = mark.kind === "reference" ? "ltr" : directionOf(mark.lang);
			return [Decoration.mark({ attributes: { dir }, bidiIsolate: WAYS[dir] }).range(mark.start, mark.end)];
		}),
		true,
	);

const classOf = (mark: Mark): string => {
	switch (mark.kind) {
		case "quotation":
			return `draft-quote draft-quote-${mark.quotation.state}`;
		case "reference":
			return mark.reference.stands ? "draft-reference" : "draft-reference draft-reference-broken";
		case "hint":
			return `draft-hint draft-hint-${mark.remark.severity}`;
		case "lack":
			return `draft-lack draft-lack-${mark.problem.severity}`;
	}
};

/** A sign in the margin for what each line has: what a state is can be seen without its colour. */
class SignMarker extends GutterMarker {
	readonly sign: string;
	readonly tone: string;
	readonly title: string;

	constructor(sign: string, tone: string, title: string) {
		super();
		this.sign = sign;
		this.tone = tone;
		this.title = title;
	}

	override eq(other: SignMarker): boolean {
		return other.sign === this.sign && other.tone === this.tone && other.title === this.title;
	}

	override toDOM(): Node {
		const element = document.createElement("span");
		element.className = `draft-sign draft-sign-${this.tone}`;
		element.textContent = this.sign;
		element.title = this.title;
		return element;
	}
}

const words = messages.brief;

function markerOf(marks: readonly Mark[]): SignMarker | null {
	const [first] = marks.toSorted((a, b) => weightOf(b) - weightOf(a));
	if (first === undefined || first.kind === "lack") return null;
	if (first.kind === "quotation") {
		const { state, problems } = first.quotation;
		const tone = isGrave(first) ? "grave" : isTrouble(first) ? "look" : "sound";
		return new SignMarker(
			words.stateSigns[state],
			tone,
			[words.states[state], ...problems.map((one) => one.message)].join("\n"),
		);
	}
	if (first.kind === "hint") return new SignMarker("~", "look", first.remark.message);
	return first.reference.stands ? null : new SignMarker("×", "grave", words.referenceBroken);
}

const weightOf = (mark: Mark): number =>
	(isGrave(mark) ? 4 : isTrouble(mark) ? 2 : 0) + (mark.kind === "quotation" ? 1 : 0);

const signs = gutter({
	class: "draft-signs",
	lineMarker(view, line) {
		const here = marksIn(view.state).filter(({ start }) => start >= line.from && start <= line.to);
		return here.length === 0 ? null : markerOf(here);
	},
	lineMarkerChange: (update) => update.startState.field(shown) !== update.state.field(shown),
	initialSpacer: () => new SignMarker("≠", "sound", ""),
});

/** Each line runs as its first letter does. */
const sides = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;
		constructor(view: EditorView) {
			this.decorations = sidesIn(view);
		}
		update({ docChanged, viewportChanged, view }: ViewUpdate): void {
			if (docChanged || viewportChanged) this.decorations = sidesIn(view);
		}
	},
	{ decorations: ({ decorations }) => decorations },
);

const SIDE = Decoration.line({ attributes: { dir: "auto" } });

function sidesIn({ state: { doc }, visibleRanges }: EditorView): DecorationSet {
	const builder = new RangeSetBuilder<Decoration>();
	for (const { from, to } of visibleRanges)
		for (let at = from; at <= to; ) {
			const line = doc.lineAt(at);
			builder.add(line.from, line.from, SIDE);
			at = line.to + 1;
		}
	return builder.finish();
}

export const showMarks: Extension = [shown, signs, sides, EditorView.perLineTextDirection.of(true)];
