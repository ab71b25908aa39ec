import type { Account, SentenceSpan } from "@fissure/model";

/** Letters of a line that may be a heading where no stop ends it. */
const LONGEST_HEADING = 120;

/** A line of its own that no stop ends. */
export function isHeading({ document, sentences }: Account, { start, end, paragraph }: SentenceSpan): boolean {
	if (end - start > LONGEST_HEADING || /[.!?…。！？;；:"”»」')）]\s*$/u.test(document.text.slice(start, end)))
		return false;
	return sentences.filter((other) => other.paragraph === paragraph).length === 1;
}
