interface Field {
	part: "instruction" | "result";
	instruction: string;
	/** Neither its instruction nor its result is the author's words. */
	silent: boolean;
}

/** Deeper nesting is damage; it may cost the words of the fields, never time. */
const DEEPEST = 100;
const LONGEST_INSTRUCTION = 200;
/** The number of a note, printed once more. */
const NOTE_NUMBER = /^\s*NOTEREF\b[^"]*\\f\b/i;

export interface WordFields {
	readonly mark: (kind: string | undefined) => void;
	readonly instruct: (text: string) => void;
	/** A field that is still being instructed where its paragraph ends is damaged: what follows is text again. */
	readonly endParagraph: () => void;
	/** Whether what comes now is shown. */
	readonly shown: () => boolean;
}

/** Field by field, what of a text is instruction and what result: `begin … separate … end`, nested at will. */
export function wordFields(): WordFields {
	const stack: Field[] = [];
	let silent = 0;
	const isSilent = ({ part, silent: never }: Field): boolean => never || part === "instruction";
	const pop = (): void => {
		const field = stack.pop();
		if (field !== undefined && isSilent(field)) silent--;
	};
	return {
		mark: (kind) => {
			if (kind === "begin" && stack.length < DEEPEST) {
				stack.push({ part: "instruction", instruction: "", silent: false });
				silent++;
			} else if (kind === "end") pop();
			else if (kind === "separate") {
				const field = stack.at(-1);
				if (field?.part !== "instruction") return;
				field.part = "result";
				field.silent = repeatsNote(field.instruction);
				if (!field.silent) silent--;
			}
		},
		instruct: (text) => {
			const field = stack.at(-1);
			if (field !== undefined && field.instruction.length < LONGEST_INSTRUCTION) field.instruction += text;
		},
		endParagraph: () => {
			while (stack.some(({ part }) => part === "instruction")) pop();
		},
		shown: () => silent === 0,
	};
}

export const repeatsNote = (instruction: string): boolean =>
	NOTE_NUMBER.test(instruction.slice(0, LONGEST_INSTRUCTION));
