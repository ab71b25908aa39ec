import { parentPort } from "node:worker_threads";
import { readPdf } from "./pdf.ts";
import type { ToPdfWorker } from "./pdf-thread.ts";

parentPort?.on("message", async ({ bytes, place, timeoutMs, purpose }: ToPdfWorker) => {
	parentPort?.postMessage(await readPdf(bytes, place, timeoutMs, purpose));
});
