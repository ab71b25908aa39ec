import type { OccasionWords } from "@fissure/model";

export const events: OccasionWords = {
	call: "通电话|通话|电话|视频",
	meeting: "会谈|会见|会晤|会面|接见",
	summit: "峰会|首脑会议",
	visit: "访问|到访|来华",
	session: "会议|大会",
};
