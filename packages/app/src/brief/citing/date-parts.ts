/** `[2025, 10, 16]` of a day, `[2025, 10]` of a month, `[2025]` of a year; null of anything else. */
export function datePartsOf(date: string | undefined): readonly number[] | null {
	const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/u.exec(date ?? "");
	return parts === null ? null : parts.slice(1).flatMap((part) => (part === undefined ? [] : Number(part)));
}
