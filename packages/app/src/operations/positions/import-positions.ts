import { importPositions as positionsImported } from "../../exchange/positions/import-positions.ts";
import { positionsView } from "../../exchange/positions/positions-view.ts";
import { job } from "../definition/operation.ts";

export const importPositions = job({
	name: "import-positions",
	question: "Import positions from other programs or people: Web Annotations, or JSON lines",
	input: ({ z, UploadId, shortWords }) => z.strictObject({ upload: UploadId, as: shortWords(200).exactOptional() }),
	async run({ upload, as }, context) {
		const file = context.pathOfUpload(upload);
		if (!file.ok) return file;
		const request = { case: context.case, file: file.value, ...(as === undefined ? {} : { as }) };
		return positionsImported(request, context);
	},
	view: positionsView,
});
