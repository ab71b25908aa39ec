/** First and last day that an ISO day, month or year may mean; both empty for what is no date. */
export function datePeriod(date: string): { readonly first: string; readonly last: string } {
	const { year, month, day } = /^(?<year>\d{4})(-(?<month>\d\d)(-(?<day>\d\d))?)?/.exec(date)?.groups ?? {};
	if (year === undefined) return { first: "", last: "" };
	if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
	if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-31` };
	return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
}
