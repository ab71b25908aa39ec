import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView, hoverTooltip, showTooltip, type Tooltip } from "@codemirror/view";
import { type Mark, marksAt } from "../state/mark.ts";
import { marksIn } from "./show-marks.ts";

/** Where the page draws the card of a mark. */
export interface OpenCard {
	readonly box: HTMLElement;
	readonly mark: Mark;
}

export interface CardHost {
	readonly open: (card: OpenCard) => void;
	readonly close: (box: HTMLElement) => void;
}

/** Shows the card of what is at this place; null: hides it. */
export const showCard = StateEffect.define<number | null>();

/** Says of a mark where it stands: under the pointer, and at the cursor when it is asked for. */
export function markCards(host: CardHost): Extension {
	const tooltipAt = (state: EditorState, at: number): Tooltip | null => {
		const [mark] = marksAt(marksIn(state), at);
		if (mark === undefined) return null;
		return {
			pos: mark.start,
			end: mark.end,
			above: false,
			create: () => {
				const box = document.createElement("div");
				box.className = "draft-card";
				host.open({ box, mark });
				return { dom: box, destroy: () => host.close(box) };
			},
		};
	};
	const asked = StateField.define<Tooltip | null>({
		create: () => null,
		update(value, transaction) {
			for (const effect of transaction.effects)
				if (effect.is(showCard)) return effect.value === null ? null : tooltipAt(transaction.state, effect.value);
			return transaction.docChanged || transaction.selection !== undefined ? null : value;
		},
		provide: (field) => showTooltip.from(field),
	});
	return [
		asked,
		hoverTooltip((view, at) => (view.state.field(asked) === null ? tooltipAt(view.state, at) : null), {
			hideOnChange: true,
			hoverTime: 250,
		}),
		EditorView.domEventHandlers({
			blur: (event, view) => {
				// A press on the card itself takes the focus out of the text.
				if (!(event.relatedTarget instanceof Element && event.relatedTarget.closest(".draft-card") !== null))
					view.dispatch({ effects: showCard.of(null) });
			},
		}),
	];
}
