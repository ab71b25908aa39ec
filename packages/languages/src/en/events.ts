import type { OccasionWords } from "@fissure/model";

export const events: OccasionWords = {
	call: String.raw`\b(?:call(?:s|ed)?|(?:tele)?phone|spoke(?:n)?|speaks|video ?conference|conversation)\b`,
	meeting: String.raw`\b(?:meet(?:s|ing|ings)?|met|talks|received|hosted|bilateral)\b`,
	summit: String.raw`\bsummit\b`,
	visit: String.raw`\b(?:visit(?:s|ed|ing)?|trip)\b`,
	session: String.raw`\b(?:session|plenary|general assembly|emergency meeting)\b`,
};
