import type { RestoreReport } from "@fissure/model";
import { type CaseView, fixed, oneLine, plural } from "@fissure/report";
import type { BackupReport } from "./export-case.ts";

/** Bytes in one of what a person reads. */
const MEGABYTE = 1_000_000;

/** What went into a backup, or came out of one. */
export function backupView(report: BackupReport | RestoreReport): CaseView {
	const { path, tables, contents } = report;
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	const size = "bytes" in report ? `, ${fixed(report.bytes / MEGABYTE, 1)} MB` : "";
	const counted = `${plural(rows, "row")} of ${plural(tables.length, "table")}, the bytes of ${plural(contents, "text")}`;
	return {
		title: "bytes" in report ? "Backup" : "Case",
		data: { ...report, tables: tables.map((table) => ({ table: table.table, rows: table.rows })) },
		columns: ["table", "rows"],
		rows: tables.map((table) => [table.table, table.rows]),
		notes: ["Every row matches its checksum, and every original file its SHA-256."],
		text: [{ text: `Made ${oneLine(path)}: ${counted}${size}.`, isWhole: true }],
	};
}
