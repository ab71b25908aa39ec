import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from "@codemirror/view";
import { messages } from "../../../messages/messages.ts";
import { isGrave, isTrouble, type Mark } from "../state/mark.ts";

/** What was answered of the text as it is now. */
export const setMarks = StateEffect.define<readonly Mark[]>();

interface Shown {
	readonly marks: readonly Mark[];
	readonly drawn: DecorationSet;
}

/** The marks move with the text; one that is written in is gone until it was looked at again. */
const shown = StateField.define<Shown>({
	create: () => ({ marks: [], drawn: Decoration.none }),
	update(value, { docChanged, changes, effects, state }) {
		let { marks } = value;
		if (docChanged)
			marks = marks.flatMap((mark) => {
				if (changes.touchesRange(mark.start, mark.end) !== false) return [];
				return { ...mark, start: changes.mapPos(mark.start, 1), end: changes.mapPos(mark.end, -1) };
			});
		for (const effect of effects) if (effect.is(setMarks)) marks = effect.value;
		return marks === value.marks ? value : { marks, drawn: draw(marks, state.doc.length) };
	},
	provide: (field) => EditorView.decorations.from(field, ({ drawn }) => drawn),
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

export const showMarks: Extension = [shown, signs];
