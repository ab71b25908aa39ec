const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2022-02-04` → `4 Feb 2022`, `2022-02` → `Feb 2022`; what is no date stays as it is. */
export const dayText = (iso: string): string => {
	const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|T)/.exec(iso) ?? [];
	if (year === undefined) return iso;
	const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
	return [day === undefined ? undefined : String(Number(day)), name, year]
		.filter((part) => part !== undefined)
		.join(" ");
};

/** `2022-02-04T13:05:09Z` → `4 Feb 2022, 13:05`, in the time zone of who reads. */
export const instantText = (iso: string): string => {
	const instant = new Date(iso);
	if (Number.isNaN(instant.getTime())) return iso;
	const two = (part: number): string => String(part).padStart(2, "0");
	const day = `${instant.getDate()} ${MONTHS[instant.getMonth()]} ${instant.getFullYear()}`;
	return `${day}, ${two(instant.getHours())}:${two(instant.getMinutes())}`;
};

/** `14:30` on the day of `now`, `4 Feb 2022, 13:05` on another, in the time zone of who reads. */
export const timeText = (iso: string, now: string): string => {
	const [words, today] = [instantText(iso), instantText(now).replace(/\d\d:\d\d$/u, "")];
	return words.startsWith(today) ? words.slice(today.length) : words;
};

/** Is this instant still to come? Not where there is none. */
export const isToCome = (iso: string | null, now = new Date().toISOString()): iso is string =>
	iso !== null && Date.parse(iso) > Date.parse(now);
