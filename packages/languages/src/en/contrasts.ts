import type { ContrastRules } from "@fissure/model";

const TALKS = "(talks|meeting|negotiations|summit|consultations|call)";
const VOTE = "(vote|election|elections|referendum|ballot)";
const THE = "(the |his |her |its |their |that |a )?";

export const contrasts: ContrastRules = {
	terms: {
		all: "all, every, each of, (the |its |their |our )?whole, (the |its |their |our )?entire, all of, none but, everyone, without exception",
		part: `some, several, many, most, part of, parts of, half, half of, a few, a number of, a third of, two thirds of, a majority of, a minority of,
			(one|two|three|four|five|six|seven|eight|nine|ten) of (the|its|our|their|his|her|these|those|two|three|four|five|six|seven|eight|nine|ten|twelve), (one|two|three|four|five|six|seven|eight|nine) out of`,
		oneOnly: "only one, just one, one of, one out of, a single",
		several: "(two|three|four|five|six|seven|eight|nine|ten|several|some|many|most) of",
		foremost: "the first of, the first",
		hindmost: "the last of, the last",
		firstTime: "for the first time, first ever, first time",
		again:
			"again, once more, once again, repeatedly, for the second time, for the third time, time and again, as before",
		always: "always, invariably, constantly, at all times, every time",
		sometimes: "sometimes, occasionally, at times, from time to time, now and then",
		seldom: "seldom, rarely",
		alone:
			"unilaterally, alone, on its own, on our own, on their own, single handedly, by itself, by ourselves, by themselves, (without|with no) (any |foreign |outside )?(help|assistance|support)",
		together:
			"both sides, the two sides, jointly, together, in concert, side by side, with the (help|assistance|support) of",
		rises: `(rise|rises|rose|risen|rising), (increase|increases|increased|increasing), (grow|grows|grew|grown|growing), (climb|climbs|climbed|climbing), (jump|jumps|jumped), (soar|soars|soared|soaring), (surge|surges|surged|surging), went up, up by`,
		falls: `(fall|falls|fell|fallen|falling), (decrease|decreases|decreased|decreasing), (decline|declines|declining), (shrink|shrinks|shrank|shrunk), (drop|drops|dropped|dropping), (plunge|plunges|plunged), (slump|slumps|slumped), went down, down by`,
		imports: "(import|imports|imported|importing)",
		exports: "(export|exports|exported|exporting)",
		buys: "(buy|buys|bought|buying), (purchase|purchases|purchased|purchasing)",
		sells: "(sell|sells|sold|selling), sale of",
		opens: "(open|opens|opened|reopen|reopens|reopened|reopening)",
		closes: "(close|closes|closed|closing|shut|shuts|shutting), closure of",
		begins:
			"(begin|begins|began|begun|beginning), (start|starts|started|starting), (launch|launches|launched|launching)",
		ends: "(end|ends|ended|ending), (finish|finishes|finished|finishing), (stop|stops|stopped|stopping), (complete|completes|completed), (halt|halts|halted)",
		unanimous: "unanimously, unanimous, by consensus, without a vote against",
		divided: "narrow majority, narrowly, by a majority, split, divided, with abstentions",
		gives: "(give|gives|gave|given|giving), (grant|grants|granted), (donate|donates|donated)",
		lends: "(lend|lends|lent|lending), (loan|loans|loaned), on credit",
		killed: "killed, dead, died, deaths, fatalities",
		wounded: "wounded, injured, hurt, injuries",
		missing: "missing, unaccounted for",
		destroys: "(destroy|destroys|destroyed), (sink|sinks|sank|sunk), shot down, blown up, (burn|burns|burned|burnt)",
		seizes:
			"(seize|seizes|seized), (capture|captures|captured), (confiscate|confiscates|confiscated), (detain|detains|detained), (impound|impounds|impounded), (arrest|arrests|arrested)",
		frees: "(free|frees|freed), (release|releases|released), let go, (return|returns|returned)",
		lasting: "permanent, permanently, lasting, for good, indefinite, indefinitely, forever",
		temporary:
			"temporary, temporarily, provisional, provisionally, interim, for the time being, for now, for the moment",
		public: "publicly, in public, openly",
		secret: "secretly, in secret, privately, in private, behind closed doors, covertly, confidentially",
		direct: "direct, directly, face to face",
		indirect: "indirect, indirectly, through mediators, through intermediaries",
		duty: "(oblige|obliges|obliged|obliging), mandatory, compulsory, obligatory, binding, legally bound",
		choice: "voluntary, voluntarily, optional, nonbinding, non binding",
		forced:
			"under (pressure|duress|threat|compulsion), forced, against (his|her|its|their|our) will, involuntarily, compelled",
		willing:
			"of (his|her|its|their|our) own (accord|free will|volition), willingly, freely, voluntarily, by choice, at (his|her|its|their|our) own request",
		full: "full, fully, complete, completely, total, totally, entirely, in full",
		partial: "partial, partially, partly, in part, limited",
		military: "military, armed, servicemen",
		civilian: "civilian, civilians, unarmed",
		north: "north, northern",
		south: "south, southern",
		east: "east, eastern",
		west: "west, western",
		army: "army, ground forces, land forces",
		navy: "navy, naval, fleet",
		airForce: "air force, air forces",
		spring: "(in|by|this|next|last|since|until) (the )?spring",
		summer: "(in|by|this|next|last|since|until) (the )?summer",
		autumn: "(in|by|this|next|last|since|until) (the )?(autumn|fall)",
		winter: "(in|by|this|next|last|since|until) (the )?winter",
		perDay: "a day, per day, every day, each day, daily, in one day, within a day, in a day",
		perWeek: "a week, per week, every week, each week, weekly, in one week, within a week, in a week",
		perMonth: "a month, per month, every month, each month, monthly, in one month, within a month, in a month",
		perYear: "a year, per year, every year, each year, yearly, annually, annual, in one year, within a year, in a year",
		perDecade: "a decade, per decade, (over|in|within) (the next |the last |the past )?(five|ten|twenty|thirty) years",
		proposes:
			"(propose|proposes|proposed|proposing), (suggest|suggests|suggested|suggesting), proposal to, suggestion that, (float|floats|floated) the idea, (recommend|recommends|recommended|recommending)",
		demands:
			"(demand|demands|demanded|demanding), (order|orders|ordered|ordering), ultimatum, (insist|insists|insisted|insisting), (order|orders|ordered|ordering) to",
		allowed: "may, allowed to, permitted to, entitled to, free to, at liberty to, has the right to, have the right to",
		obliged: "must, have to, has to, had to, obliged to, required to, compelled to, bound to",
		invites: "(invite|invites|invited|inviting), (appeal|appeals|appealed|appealing) to, (beg|begs|begged)",
		agrees:
			"(agree|agrees|agreed|agreeing), agreement to, agreement on, (sign|signs|signed), (conclude|concludes|concluded)",
		decides:
			"(decide|decides|decided|deciding), decision to, (announce|announces|announced|announcing), (resolve|resolves|resolved) to, (adopt|adopts|adopted)",
		regrets:
			"(regret|regrets|regretted|regretting), with regret, regrettable, (deplore|deplores|deplored), (mourn|mourns|mourned), (lament|laments|lamented)",
		apologises:
			"(apologise|apologises|apologised|apologising|apologize|apologizes|apologized|apologizing), apology, apologies, (ask|asks|asked) forgiveness, sorry for",
		offers:
			"(offer|offers|offered|offering), ready to, willing to, prepared to, readiness to, willingness to, happy to, glad to",
		threatens: "(threaten|threatens|threatened|threatening), threat to, threats to",
		hopes: "(hope|hopes|hoped|hoping), (wish|wishes|wished) that, would like",
		isSure:
			"(promise|promises|promised|promising), (pledge|pledges|pledged|pledging), (vow|vows|vowed), certain that, sure that, convinced that, (guarantee|guarantees|guaranteed), (assure|assures|assured), no doubt that, confident that, (know|knows|knew) that",
		praises:
			"(praise|praises|praised|praising), (thank|thanks|thanked|thanking), (commend|commends|commended), (welcome|welcomes|welcomed), (hail|hails|hailed), grateful for, (appreciate|appreciates|appreciated), (congratulate|congratulates|congratulated)",
		blames:
			"(blame|blames|blamed|blaming), (criticise|criticises|criticised|criticize|criticizes|criticized), (condemn|condemns|condemned|condemning), (denounce|denounces|denounced), (accuse|accuses|accused), (deplore|deplores|deplored), (reproach|reproaches|reproached), (rebuke|rebukes|rebuked)",
		beforeTalks: `(before|ahead of|prior to|on the eve of) ${THE}${TALKS}`,
		afterTalks: `(after|following|at the end of|upon the conclusion of|at the close of) ${THE}${TALKS}`,
		beforeVote: `(before|ahead of|prior to|on the eve of) ${THE}${VOTE}`,
		afterVote: `(after|following) ${THE}${VOTE}`,
		press:
			"press conference, news conference, press briefing, reporters, journalists, remarks to the press, remarks to the media, press availability, press corps, correspondents, briefed the press, to the press, for the press, before the press",
		lowerHouse: "house of commons, house of representatives, state duma, bundestag, national assembly, lok sabha",
		upperHouse: "senate, house of lords, federation council, bundesrat, rajya sabha",
		party: "party congress, party conference, party convention, party members, campaign rally, election rally",
		court: "court, tribunal, judges",
		workers: "at a factory, at the factory, at a shipyard, at the shipyard, at a plant, at the plant",
		letter: "letter, message, telegram, cable, note verbale",
		drafted:
			"draft resolution, draft law, draft treaty, draft agreement, draft decision, draft declaration, draft communique, bill",
		adopted:
			"(adopted|passed|enacted|approved) (by|on|at|in|a|the), (resolution|law|treaty|act|declaration) (was|is|has been) (adopted|passed|approved)",
	},
	told: {
		beforeTalks: `(before|ahead of|prior to|on the eve of) ${THE}${TALKS}`,
		afterTalks: `(after|following|at the end of|upon the conclusion of|at the close of) ${THE}${TALKS}`,
		beforeVote: `(before|ahead of|prior to|on the eve of) ${THE}${VOTE}`,
		afterVote: `(after|following) ${THE}${VOTE}`,
		press: `(told|tells|telling|to|with) (the |some )?(reporters|journalists|press|media|correspondents), (at|in|during) (a|the|his|her|their|its|last|this) (joint |daily |weekly )?(press conference|news conference|briefing|press briefing|news briefing), facing reporters`,
		lowerHouse: `(told|tells|telling|to|before|in|addressing|addressed) (the )?(house of commons|house of representatives|state duma|duma|bundestag|national assembly|lok sabha|commons)`,
		upperHouse: `(told|tells|telling|to|before|in|addressing|addressed) (the )?(senate|house of lords|federation council|bundesrat|rajya sabha|lords|senators)`,
		party: `(told|tells|to|at|before|in|addressing) (a |the |his |her |its |their )?(party congress|party conference|party convention|party members|campaign rally|election rally)`,
		court: `(told|tells|to|before|in) (a |the )?(court|tribunal|judges)`,
		workers:
			"(told|to|with) (the )?(workers|factory workers|shipyard workers), (at|in) (a|the) (factory|shipyard|plant)",
		letter: "in (a|his|her|the|its|their|this) (letter|message|telegram|cable|note) to",
		drafted:
			"in (a|the|its|their) draft (resolution|law|treaty|agreement|decision|declaration), the draft (resolution|law|treaty|agreement|decision|declaration)",
		adopted: `(adopted|adopts|passed|passes|enacted|approved) (a|the|its|this) (new )?(resolution|law|treaty|act|declaration|decision|statement), (resolution|law|treaty|act|declaration|decision) (adopted|passed|approved|enacted)`,
	},
	innocent: `(in|of|by|on|since|until|till|from|to|early|late|last|this|next|mid|and|day) may, may not, may have, may be, must not, in the last, over the last, for the last, during the last, at the last, in the first, the first place, the first time, the last few, the last time, the last two, the last three, after all, above all, first of all, at all, all the same, all but, all along, all around, all round, most of all, each other, all out, all over, for all, in all, once and for all, all right, all too, all kinds of, all sorts of, all manner of,
		at most, many thanks, for the most part, the most, in part, (the )?united (states|nations), south korea, north korea, south africa, south sudan, east timor, north macedonia, north atlantic, south china sea, east china sea, west bank, the west, western countries, western partners, western allies, middle east, far east, near east, east asia, south asia, north africa, west africa, north america, south america, latin america, eastern europe, western europe,
		free trade, free world, in return, in the end, at the end of the day, to end, by the end of, at the end of, at the beginning of, start of the, end of the, open to, open letter, close to, closely, close ties, close partner, close partners, close cooperation,
		full swing, full scale, in direct, direct result, first of all, military operation, direct contact, rising to, rise to, fall on, falls on, fall within, fall short`,
	topic: String.raw`(?:^|[,;.:]\s|(?<!\p{L})(?:said|says|say|spoke|speaking|talking|asked|commenting|remarked|wrote|speaks)\s)(?:(?:of|about|on|regarding|concerning|as for|as to)|turning to)\s(?!course|behalf|the basis|that basis|the one hand|the other hand|the contrary|the whole)(?<what>(?:the\s|a\s|an\s)?\p{L}[\p{L}'-]*(?:\s\p{L}[\p{L}'-]*){0,3})`,
	cause: String.raw`(?<!\p{L})(?:because of|because|due to|owing to|in response to|in retaliation for|in reply to|in exchange for|in return for|thanks to|as a result of|on account of|in protest at|in protest against|to punish|for fear of)\s(?<what>[^,;:.]{3,80})`,
	purpose: String.raw`(?<!\p{L})(?:in order to|so as to|with the aim of|for the sake of)\s(?<what>[^,;:.]{3,60})`,
	despite: String.raw`(?<!\p{L})(?:despite|in spite of|notwithstanding|regardless of)\s(?<what>[^,;:.]{3,60})`,
	bound: String.raw`(?<!\p{L})(?<how>until|till|by|from|since|through)\s(?:the\s)?(?:(?:early|late|mid|end of|beginning of)[\s-])?(?<what>january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:19|20)\d\d)(?!\p{L})`,
	asked: String.raw`(?<!\p{L})(?:questions?|reporters?|journalists?|quer(?:y|ies)|interview\p{L}*|letter|request for comment|remarks?|statements?|comments?)(?!\p{L})`,
	partner: String.raw`(?<!\p{L})(?:thank|thanks|thanked|grateful to|praise|praises|praised|criticise|criticises|criticised|criticize|criticizes|criticized|accuse|accuses|accused|blame|blames|blamed|urge|urges|urged|congratulate|congratulates|congratulated|told|tell|tells|telling|assured|informed|warned|reminded|agreed with|agree with|agrees with|talks with|meeting with|met with|met|call with|conversation with|spoke with|spoke to|speaking to|message to|letter to|said to|together with|jointly with|joined with)\s(?:(?:the|his|her|its|their)\s)?(?:(?:prime|foreign|defen[cs]e|deputy|crown|finance)\s)?(?:(?:minister|ministers|president|secretary|leader|king|prince|chancellor|premier|counterpart|ambassador|government|envoy|delegation)\s)?(?:(?:of|from|in)\s)?(?:the\s)?$`,
	before: String.raw`(?<!\p{L})(?:before|ahead of|prior to)\s(?:the|that|this|its|their|his|her)\s(?<what>\p{L}+)`,
	after: String.raw`(?<!\p{L})(?:after|since|following)\s(?:the|that|this|its|their|his|her)\s(?<what>\p{L}+)`,
	planned: String.raw`(?<!\p{L})(?:(?:plans?|planning|intends?|hopes?|expects?|is going|are going|is about|are about|is ready|are ready|wants?)\sto|will)\s(?:soon\s|now\s|also\s|have\s){0,2}(?<verb>\p{L}+)`,
	done: String.raw`(?<!\p{L})(?:has|have)\s(?:already\s|now\s)?(?<verb>\p{L}+)`,
	exclusive: String.raw`(?<!\p{L}|not\s)(?:only|solely|exclusively|nothing but)\s(?:for\s|in\s|to\s|with\s|the\s)?$`,
	furtherItem: String.raw`^\s*,?\s*(?:and|as well as)\s\p{L}`,
	opensText: String.raw`(?<!\p{L})(?:(?:began|begins|opened|opens|started|starts)(?:\s(?:the|his|her|its|their|a)\s\p{L}+){0,1}\s(?:with|by)(?!\p{L})|(?:opening|first) (?:words|sentence|line)(?!\p{L}))`,
	closesText: String.raw`(?<!\p{L})(?:(?:ended|ends|closed|closes|concluded|concludes|finished|finishes)(?:\s(?:the|his|her|its|their|a)\s\p{L}+){0,1}\s(?:with|by)(?!\p{L})|(?:closing|concluding|final|last) (?:words|sentence|line)(?!\p{L}))`,
	answers: String.raw`(?:^|[,;]\s)(?:when\s)?asked\s(?:about|whether|if|why|how|what|by)(?!\p{L})|(?<!\p{L})(?:in (?:reply|response|answer) to|replying to|responding to|answering)\s(?:a|the|one|his|her)\s(?:\p{L}+\s)?question|(?<!\p{L})question-and-answer`,
	now: String.raw`(?<!\p{L})(?:today|now|at present|currently|these days|this year|at the moment)[\s,:]*$`,
};
