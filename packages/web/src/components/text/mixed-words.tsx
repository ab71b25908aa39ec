import { RIGHT_TO_LEFT_STRETCH } from "@fissure/languages/direction";

/** A sentence of the interface's that may quote words which run from right to left: they are set apart, its own signs stay its own. */
export const MixedWords = ({ text }: { readonly text: string }) =>
	text.split(RIGHT_TO_LEFT_STRETCH).map((words, at) =>
		at % 2 === 0 ? (
			words
		) : (
			// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
			<bdi key={at} dir="rtl">
				{words}
			</bdi>
		),
	);
