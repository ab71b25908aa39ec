export type { CheckSubject, Followed, PresenceSubject, Present } from "@fissure/model";
export {
	type AssistantServer,
	type HttpAssistantRequest,
	type StdioAssistantRequest,
	serveAssistant,
	startAssistantServer,
} from "./assistants/serve-assistant.ts";
export type { ServerLine } from "./monitoring/server-log.ts";
export type { Api } from "./operations/served-operations.ts";
export { runWorker, type WorkerLine } from "./queue/work-on-queue.ts";
export { DEFAULT_PORT, type RunningServer, type StartRequest, startServer } from "./start-server.ts";
export type { TeamRequest } from "./team/team-doors.ts";
export type { Upload } from "./uploads/uploads.ts";
