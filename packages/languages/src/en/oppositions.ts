import type { OppositionWords } from "@fissure/model";

const FILL = String.raw`(?:[\p{L}’'-]+ ){0,3}`;

export const oppositions: OppositionWords = {
	anchors: {
		agreement:
			"minsk|nuclear deal|iran deal|iran nuclear|iranian nuclear|iranian deal|iran agreement|iranian agreement|jcpoa|joint comprehensive|non-proliferation|nonproliferation|non proliferation|npt|paris agreement|paris climate|paris accord|paris deal|kyoto|inf treaty|intermediate-range|start treaty|new start|start-|start i|strategic arms reduction|abm treaty|anti-ballistic|test-ban|test ban|ctbt|conventional forces|conventional armed|cfe treaty|open skies|rome statute|criminal court|unesco|world health|human rights council|trans-pacific|nafta|world trade org|oslo|camp david|budapest mem|grain deal|grain initiative|grain agreement|black sea|law of the sea|dayton|mine ban|ottawa|prohibition of nuclear|global compact|friendship|maastricht|lisbon|armistice|full compliance|the deal|this deal|that deal|the agreement|this agreement|that agreement|the treaty|this treaty|that treaty|pact|accord|protocol|convention",
		sanctions: "sanction|economic measures|embargo|blockade|restrictive measures|coercive measures|unfriendly",
		tariffs: "tariff|trade war|customs duties|import duties",
		ceasefire:
			"ceasefire|cease-fire|cease fire|truce|cessation of hostil|operation|until it is|until its|until the|until all",
		talks:
			"talks|negotiat|dialogue|diploma|compromise|peaceful|operation|until it is|until its|until the|until all|fight|talk|discuss",
		concessions: "compromis|concession|give up|cede",
		friendship:
			"friend|brother|fraternal|partner|ally|allies|alliance|aggress|massacre|genocide|occup|atrocit|crimes|terroris|barbar|expansionis|hegemonis|imperialis|invasion|invader|killing|condemn|denounc|racist|enem|rogue|criminal|evil",
		"nuclear-arms": "nuclear|denuclear|atomic",
		"nuclear-tests":
			"nuclear test|nuclear weapon test|nuclear-weapon test|nuclear weapons test|nuclear explosion|atomic test",
		"nuclear-use":
			"nuclear|deterren|strategic force|consequences|in your|in their|destroy|fury|sea of fire|all means|all the means",
		alliance: "nato|north atlantic|alliance|neutral|non-aligned|non-bloc|military bloc",
		enlargement: "nato|north atlantic|open door|open-door",
		territory:
			"timor|bangladesh|bangla desh|abkhazia|ossetia|donetsk|lugansk|luhansk|donbas|biafra|katanga|eritrea|south sudan|southern sudan|karabakh|transnistria|trans-dniester|somaliland|northern cyprus|northern part of cyprus|tibet|palestine liberation",
		crimea: "crimea",
		climate: "climate|green new|green scam|net zero|net-zero",
		migration: "refugee|migra|asylum",
		"death-penalty": "death penalty|capital punishment|executions",
		statehood:
			"integral part|inseparable part|inalienable part|historic part|indivisible part|brotherly|independence|sovereignty|territorial integrity|statehood|real state|real country|real nation|legitimate state|artificial|no such|a state|a country|a nation|not recogni|never recogni",
		order: "order|multilateral|globalis|globaliz|free trade|open world|protectionism|tariff",
		"two-states": "two-state|two state|palestinian state|state of palestine",
		taiwan: "taiwan|china|resolution 2758|23 million",
		sahara: "sahara|sahrawi|saharawi|morocc",
		kosovo: "kosovo|serbia|yugoslavia",
		troops: "troops|forces|soldiers|personnel|boots",
		force:
			"military operation|strike|offensive|occupy|invad|invasion|attack|military solution|use force|occupation|to fight",
	},
	things: {
		"agreement:minsk": "Minsk (?:agreements?|process|accords?|package|protocols?|documents?)",
		"agreement:jcpoa":
			"Iran(?:ian)? (?:nuclear )?(?:deal|agreement)|nuclear deal|JCPOA|Joint Comprehensive Plan of Action",
		"agreement:npt": String.raw`(?:Nuclear )?Non-?\s?Proliferation Treaty|Treaty on the Non-?\s?Proliferation of Nuclear Weapons|(?<!\p{L})NPT(?!\p{L})`,
		"agreement:paris": "Paris (?:climate )?(?:Agreement|Accords?|deal)|Paris Climate Agreement",
		"agreement:kyoto": "Kyoto Protocol",
		"agreement:inf": String.raw`(?<!\p{L})INF Treaty|Intermediate-Range Nuclear Forces Treaty|Treaty on Intermediate-Range`,
		"agreement:start": "(?:New )?START(?:-[123I]+| Treaty)|New START|Strategic Arms Reduction Treaty",
		"agreement:abm": String.raw`(?<!\p{L})ABM Treaty|Anti-Ballistic Missile Treaty`,
		"agreement:ctbt": String.raw`Comprehensive (?:Nuclear[- ])?Test[- ]Ban Treaty|(?<!\p{L})CTBT`,
		"agreement:cfe": String.raw`Treaty on Conventional (?:Armed )?Forces|(?<!\p{L})CFE Treaty`,
		"agreement:open-skies": "Open Skies Treaty|Treaty on Open Skies",
		"agreement:icc": "Rome Statute|International Criminal Court",
		"agreement:unesco": String.raw`(?<!\p{L})UNESCO(?!\p{L})`,
		"agreement:who": "World Health Organi[sz]ation",
		"agreement:hrc": "Human Rights Council",
		"agreement:tpp": "Trans-Pacific Partnership",
		"agreement:nafta": String.raw`(?<!\p{L})NAFTA(?!\p{L})`,
		"agreement:wto": "World Trade Organi[sz]ation",
		"agreement:oslo": "Oslo (?:accords?|agreements?|process)",
		"agreement:camp-david": "Camp David (?:accords?|agreements?)",
		"agreement:budapest": "Budapest Memorandum",
		"agreement:grain": "(?:Black Sea )?grain (?:deal|initiative|agreement)|Black Sea (?:Grain )?Initiative",
		"agreement:unclos": "Convention on the Law of the Sea|Law of the Sea Convention",
		"agreement:dayton": "Dayton (?:Peace )?(?:Agreements?|Accords?)",
		"agreement:ottawa": "Mine Ban (?:Treaty|Convention)|Ottawa Convention",
		"agreement:tpnw": "Treaty on the Prohibition of Nuclear Weapons",
		"agreement:migration": "Global Compact (?:for|on) (?:Safe|Migration)",
		"agreement:big-treaty": "Treaty (?:of|on) Friendship",
		"agreement:budgets": "Maastricht Treaty|Lisbon Treaty|Treaty of Lisbon",
		"agreement:armistice": "Armistice Agreement",
		"agreement:": "full compliance|(?:the|this|that) (?:deal|agreements?|treaty|pact|accords?|protocol|convention)",
		"nuclear:PRK": String.raw`Korean Peninsula|North Korea|DPRK|Democratic People['’]?s Republic of Korea|Kim Jong[- ]\p{L}+|Pyongyang`,
		"nuclear:IRN": "Iran(?:ian)?(?! and Iraq)|Tehran",
		"nuclear:UKR": "Ukraine|Kiev|Kyiv",
		sanctions: "sanctions?|economic measures|embargo(?:es)?|blockade|restrictive measures|coercive measures",
		tariffs:
			"(?<!on |generali[sz]ed system of )tariffs?(?: wars?| rates?)?(?! preferences| barriers and| and Trade)|trade wars?|customs duties|import duties",
		ceasefire: String.raw`cease-?\s?fire|truce|cessation of hostilities`,
		talks: "peace talks|negotiations?|dialogue|talks|diplomatic (?:solutions?|settlement|efforts|means)",
		order:
			"(?<!(?:unjust|old|new|unipolar|present|existing|current|bipolar|economic|fair|just) )(?:rules-based |liberal )(?:international |world |global )?order|that international order|multilateralism|multilateral (?:trading )?system|free trade(?! (?:agreement|zone|area)s?)|open world economy",
		"two-states": String.raw`two-?\s?States? solution|(?:vision of |based on )?two States(?: for two peoples|,? living| side by side)|Palestinian State`,
		statehood: "(?:independence|sovereignty|territorial integrity|statehood)",
		"territory:timor": "East Timor|Timor-Leste",
		"territory:bangladesh": '["“]?Bangla ?[Dd]esh["”]?|East Bengal|East Pakistan',
		"territory:abkhazia@GEO": "Abkhazia|South Ossetia",
		"territory:donbas@UKR":
			"(?:the )?(?:Donetsk|Lugansk|Luhansk|Donbass?)(?: and (?:Donetsk|Lugansk|Luhansk))?(?: People['’]?s| people['’]?s)?(?: [Rr]epublics?)?",
		"territory:biafra@NGA": "Biafra",
		"territory:katanga@COD": "Katanga",
		"territory:eritrea": "Eritrea",
		"territory:south-sudan": "South(?:ern)? Sudan",
		"territory:karabakh@AZE": "Nagorn[oy](?:-| )Karabakh|Karabakh|Artsakh",
		"territory:transnistria@MDA": "Transnistria|Trans-?[Dd]niester",
		"territory:somaliland@SOM": "Somaliland",
		"territory:north-cyprus@CYP": "Turkish Republic of Northern Cyprus|Northern Cyprus",
		"territory:tibet": "Tibet",
	},
	verbs: {
		welcome: {
			before: String.raw`(?:re)?(?:commit|dedicat)(?:ted|ment|s)? (?:fully )?to|supports?|supported|supporting|support (?:for|of)|uph[eo]ld(?:s|ing)?|in favou?r of|favou?rs?|stands? (?:firmly )?(?:for|by)|advocat(?:e|es|ed|ing)|importance of|necessity of|(?<!with )respect(?:s|ed|ing)?(?: for)?(?! to)|with respect (?:to|for)(?= [\p{L}]+['’]s )|adher(?:e|es|ed|ence|ing) to|faithful to|welcom(?:e|es|ed|ing)|endors(?:e|es|ed|ing)|preserv(?:e|es|ed|ing|ation of)|maintain(?:s|ing|ed)?|safeguard(?:s|ing|ed)?|strengthen(?:s|ing|ed)?|abid(?:e|es|ing) by|no alternative to|need (?:for|to implement)|implement(?:s|ing|ed|ation of)?(?: of)?|(?:full )?compliance with|complet(?:e|ion of) ${FILL}implementation of|work(?:ing|s)? (?:out|for|on|toward|towards)|(?:call|calls|called|calling|appeal|press|pressing|push|pushing) for|(?:result|resulting) in|holiday|shared|congratulat(?:e|es|ed|ions) ${FILL}on`,
			behind: String.raw`(?:is|are|remains?|as|be|was|constitutes?|represents?) (?:[\p{L}’'-]+ ){0,4}?(?:cornerstone|foundation|basis|important|essential|vital|indispensable|necessary|needed|prerequisite|only (?:way|path|viable|basis|basic|possible|solution)|right thing|in force|binding|valid|holiday)|an? (?:important|essential|key|necessary) (?:prerequisite|condition|basis|instrument)|no alternative|no reasonable alternative|must be (?:[\p{L}]+ ){0,2}(?:implemented|upheld|observed|preserved|respected|honou?red|maintained)`,
		},
		reject: {
			before: String.raw`oppos(?:e|es|ed|ing|ition to)|reject(?:s|ed|ing)?|den(?:y|ies|ied)|condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|illusions? of|unacceptable|introduction of any|never had (?:[\p{L}]+ ){0,4}(?:of|real)`,
			behind: String.raw`(?:do|does|did|will) (?:not|no longer) exist|no longer exists?|(?:is|are|was|were|has become|have become|has been|have been|had been) (?:(?!not |never )[\p{L}]+ ){0,3}?(?:dead|trap|fraud|sham|null and void|worthless|disastrous|meaningless|obsolete|illegal|unacceptable|counterproductive|useless|unjust|discriminatory|no longer valid|a disaster|a mistake|not peace|illegitimate|absurd|harmful|ineffective|senseless|a dead end|futile|controlled by)|(?:is|are|was|were) (?:just )?not (?:(?:really|a|the|an) )*(?:word|answer|solution|way|peace|acceptable)|ha(?:s|ve) no (?:winners?|future|meaning|legal force|prospects?)|(?:just |only |merely |further )?(?:complicat|aggravat|worsen|exacerbat)(?:e|es)|(?:just|only|merely) (?:complicat|aggravat|worsen|exacerbat)ed|(?:has|have) (?:long )?(?:lost|ceased)|(?:did|do|does|will|can) (?:not|never) (?:work|help|solve)|cannot (?:work|help|solve)`,
		},
		brand: {
			before:
				"illegal|illegitimate|unlawful|unjust|unjustified|horrible|terrible|disastrous|worst|one-sided|discriminatory|unequal|trap (?:[^.;:]{0,60}?(?:following|like|as))",
			behind: String.raw`(?:is|are|was|were) (?:[\p{L}]+ ){0,3}?(?:trap|fraud|sham|hoax|scam|disgrace|embarrassment)`,
		},
		enter: {
			before:
				"(?:re)?join(?:s|ed|ing)?|return(?:s|ed|ing)? to(?: full)?(?: compliance(?: with)?| implementation of)?|sign(?:s|ed|ing)?|ratif(?:y|ies|ied|ying|ication of)|acced(?:e|es|ed|ing) to|accession to|adopt(?:s|ed|ing)?|re-?enter(?:s|ed|ing)?",
			behind: "",
		},
		free: {
			before:
				"recogni[sz](?:e|es|ed|ing|ition of) (?:and support )?(?:the )?(?:independence (?:and sovereignty )?of |sovereignty of |statehood of |independent |sovereign |newly independent )*|independence (?:of|for)|independent (?:State|country|republic) (?:of|in)|self-determination (?:of|for) (?:the )?(?:people of )?|welcom(?:e|es|ed|ing) (?:the )?(?:independent |new State of |admission of )*",
			behind: String.raw`(?:['’]s?)? (?:right to )?(?:independence|self-determination)|(?:is|was|as|are|became|has become|have become) (?:an? )?(?:[\p{L}]+ ){0,1}?(?:independent|sovereign)|(?:was|were|is|has been) recogni[sz]ed|joins (?:our|the|this) (?:Organi[sz]ation|United Nations)|has never been (?:an? )?part of|is not (?:an? )?part of`,
		},
		claim: {
			before: "(?:reunification with|sovereignty over)",
			behind: String.raw`(?:and (?:[\p{L}]+ ){1,4})?(?:is|are|was|were|be|has become|have become|as|remains?|constitutes?|which (?:is|was)) (?:[\p{L}]+ ){0,1}?(?:an? )?(?:[\p{L}-]+ ){0,2}?(?:part|province) of(?! (?:this|that|an?|any|its|their|these|the (?:process|world|family|region|international|same|global)))|belongs? to (?:us|our)`,
		},
		quit: {
			before: String.raw`not (?:participate|take part) in|no longer (?:participate|take part) in|withdr(?:aw|ew|awing|awal|awn|aws)(?: (?!troops)[\p{L}]+){0,4} from|quit(?:s|ting)?|pull(?:s|ed|ing)? out of|terminat(?:e|es|ed|ing|ion of)|suspend(?:s|ed|ing)?(?: (?:its|our) participation in)?|abrogat(?:e|es|ed|ing)|le(?:ave|aving|ft)|exit(?:s|ed|ing)?|denunciation of|tear(?:ing)? up|cancel(?:s|led|ling|ed)?`,
			behind: "(?:was|were|is|are|has been|have been) (?:terminated|suspended|denounced|abrogated|cancelled|torn up)",
		},
		impose: {
			before: `impos(?:e|es|ed|ing|ition of)|re-?impos(?:e|es|ed|ing|ition of)|levy|levied|introduc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|triple|doubl(?:e|ed|ing)|extend(?:s|ed|ing)?|tighten(?:s|ed|ing)?|appl(?:y|ies|ied|ying|ication of)(?: ${FILL}(?:higher|special|new|additional))?|sign(?:s|ed|ing)? ${FILL}order|(?:place|placed|placing|put|putting|slap|slapped)|new|more|additional|tougher|stronger|further|ratchet(?:ing|ed)? up`,
			behind: String.raw`(?:were|was|are|is|has been|have been|will be) (?:[\p{L}]+ )?(?:imposed|introduced|raised|increased|extended|tightened)|rate of \d+`,
		},
		lift: {
			before:
				"lift(?:s|ed|ing)?|remov(?:e|es|ed|ing|al of)|eas(?:e|es|ed|ing)|end(?:s|ed|ing)?|abolish(?:es|ed|ing)?|eliminat(?:e|es|ed|ing|ion of)|repeal(?:s|ed|ing)?|revok(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion of)|lower(?:s|ed|ing)?|cut(?:s|ting)?|scrap(?:s|ped|ping)?",
			behind: String.raw`(?:should|must|be|been|were|was|are) (?:[\p{L}]+ )?(?:lifted|removed|ended|abolished|eliminated)`,
		},
		befriend: {
			before: String.raw`(?:close |good |true |great |old |best |dear |real |faithful )?friends? (?:of|with|to)|brother(?:s|ly)?(?: (?:nation|country|state|neighbou?r|relations|ties))? (?:of|with)|brotherly(?! (?:people|nations? of the))|fraternal(?: ties| relations)?(?: (?:of|with))?|brother(?:ly)? (?:country|nation|State|people)(?: of)?|friendship (?:with|between [\p{L} ]+ and)|(?<!(?:develop|developing|build|establish|establishing|desires?|wants?|seeks?|promote|restore|wish(?:es)?|close and|respect) )friendly (?:relations |ties )?(?:with|towards)(?! the [\p{L}]+ people)|partnership with|strategic partnership with|alliance with|(?<!as the )ally of|our (?:close )?(?:friend|ally|partner|neighbou?r and friend)s?,?`,
			behind: String.raw`(?:is|are|remains?|was|has been|as) (?:[\p{L}’'-]+ ){0,4}?(?:friends?|partners?|ally|allies|brothers?|brotherly|friendly)|is an? (?:[\p{L}]+ ){0,2}(?:country|nation|State|neighbou?r) with (?:which|whom) we (?:have|share|maintain) (?:[\p{L}]+ ){0,5}?friend(?:ly|ship)`,
		},
		condemn: {
			before: String.raw`(?:(?:aggression|aggressive (?:war|policy|acts?)|massacres?|genocide|occupation|atrocities|war crimes|crimes|terrorism|barbarity|invasion|killings?) (?:[\p{L}]+ ){0,3}?by|(?:aggression|aggressive (?:war|policy|acts?)|atrocities|war crimes|barbarity|expansionism|hegemonism|imperialism) of) (?:the )?(?:armed forces of |forces of |regime of |Government of )?`,
			behind: String.raw`(?:['’]s?)?(?: (?:[\p{L}-]+ ){0,1}?|-)(?:aggress(?:ion|ors?)|massacres?|genocide|occupation|occupiers|occupying (?:Power|forces)|acts of (?:[\p{L}]+ and )?aggression|(?:['’]s )?dictatorship|atrocities|war crimes|crimes|barbari(?:sm|ty|ans)|terrorist (?:State|regime)|expansionis(?:m|ts?)|hegemonis(?:m|ts?)|imperialis(?:m|ts?)|social-imperialis(?:m|ts?)|racist regime|invasion|invaders?|enemy|threat|wants to recreate|provocations?)|(?:has |have |had )?(?:carried out|committed|unleashed|launched|waged|perpetrated) (?:[\p{L}-]+,? ){0,6}?(?:aggression|genocide|invasion|massacres?) (?:against|of|on)|(?:is|are) (?:an? )?(?:[\p{L}-]+ )?(?:aggressors?|terrorist state|enemy|enemies|rogue (?:state|regime)|criminal|evil|occupier)`,
		},
	},
	formulas: {
		"talks+": String.raw`insist(?:s|ed)? on (?:holding )?(?:direct )?(?:talks|negotiations|dialogue)|(?:does|do|did) not refuse (?:to negotiate|talks|negotiations)|(?:able to|can) (?:stop|end) the war without (?:direct )?(?:talks|negotiations)|the only (?:way|solution|path|means)[^.;:]{0,50}?(?:diplomacy|dialogue|negotiations?|talks)|(?:offered|proposed) (?:[\p{L}]+ ){0,4}?(?:a meeting|to meet|talks|negotiations)|door (?:to|for) (?:dialogue|negotiations|talks|diplomacy) (?:remains|is|stays) (?:[\p{L}]+ )?open|(?:open|ready|willing|prepared|readiness|willingness) (?:for|to) (?:[\p{L}’'-]+ ){0,5}?(?:dialogue|talks|negotiat(?:e|ions?)|diplomatic|diplomacy|compromise|peaceful)|must continue (?:the )?negotiations|only (?:through|by) (?:dialogue|negotiations?|diplomacy)`,
		"talks-": String.raw`(?:no one|nobody) (?:wants|is going|will) (?:to )?(?:negotiate|talk)|impossib(?:le|ility) (?:of |to |for )?(?:[\p{L}]+ ){0,3}?(?:negotiat|talks|dialogue)|(?:negotiations|talks|dialogue)(?: with (?:[\p{L}]+ ?){1,4})? (?:is|are|was|were) (?:now |completely |totally )?(?:impossible|out of the question|pointless|meaningless|suspended|over)|(?:rules?|ruled|ruling) out (?:any |further )?(?:negotiat|talks|dialogue)|(?:reject|rejects|rejected|refuse|refuses|refused) (?:to (?:negotiate|talk)|any (?:talks|negotiations|dialogue))|(?:military|combat) operations? (?:[\p{L}]+ ){0,2}?(?:continue|go on|proceed)|(?:operation|offensive|campaign|fight(?:ing)?)(?:[^.;:]{0,60}?) until (?:it is completed|(?:its|the|all|our) (?:[\p{L}]+ )?(?:goals|objectives|tasks|victory))|(?:will|shall|do|does|can|could) (?:not|never) (?:be )?(?:negotiat|talk(?:ing)? (?:to|with))|nothing to (?:talk about|negotiate|discuss) with|no (?:chance|room|place|possibility|basis|point) (?:to|of|for|in) (?:[\p{L}]+ ){0,3}?(?:compromise|negotiat|talk|dialogue|concession)|(?:there (?:can|will) be )no (?:talks|negotiations|dialogue) with|cannot be (?:any )?(?:negotiations|talks) with|not the time for (?:a )?(?:talks|negotiat|cease|diplomacy)|fight (?:on )?(?:until|to) (?:the end|victory|final victory)`,
		"concessions+": String.raw`(?:ready|willing|prepared|readiness|willingness|open) (?:to|for) (?:[\p{L}’'-]+ ){0,3}?(?:compromises?|concessions?)|(?:compromises?|concessions?) (?:is|are|will be) (?:[\p{L}]+ )?(?:possible|necessary|needed|inevitable)|(?:must|have to|has to|need to) (?:make )?(?:[\p{L}]+ )?(?:compromises?|concessions)`,
		"concessions-": String.raw`(?:will|shall|can|could|would|do|does|is|are|am) (?:[\p{L}]+ )?(?:not|never) (?:(?:ready|going|willing|prepared) to )?(?:make|accept|agree to|consider) (?:any )?(?:[\p{L}]+ )?(?:concessions?|compromises?)|(?:will|shall|can|is|are) (?:not|never) (?:(?:ready|going|willing) to )?(?:give up|cede|trade away|surrender) (?:[\p{L}]+ ){0,3}?(?:territor|land|sovereignty|inch)|no compromises? on|(?:refuse|refuses|reject|rejects|rule|rules) (?:out )?(?:to make )?(?:any )?(?:compromise|concession)`,
		"ceasefire+": String.raw`(?:work(?:ing)? (?:out|on|toward|towards|for)|accept|agree to|conclude|reach|secure|achieve|deliver|demand|call for|calling for)(?:s|ed|ing)? [^.;:]{0,110}?(?:cease-?\s?fire|truce)`,
		"ceasefire-": String.raw`(?:military|combat) operations? (?:[\p{L}]+ ){0,2}?(?:will continue|continues|goes on|will go on)|(?:operation|offensive|campaign|fight(?:ing)?)(?:[^.;:]{0,60}?) until (?:it is completed|(?:its|the|all|our) (?:[\p{L}]+ )?(?:goals|objectives|tasks|victory))|not the time for (?:a )?(?:truce|cease)|(?:will|shall|can|do) (?:not|never) (?:agree to|accept|support) (?:an? |any )?(?:[\p{L}]+ )?(?:cease-?\s?fire|truce)`,
		"nuclear-use+": String.raw`(?:nuclear|deterrence|deterrent|strategic) forces? (?:[\p{L}]+ ){0,2}?on (?:[\p{L}]+ ){0,3}?(?:alert|duty|readiness)|consequences (?:will|would) be such as you have never|never (?:seen|faced|experienced) in (?:your|their) (?:entire )?history|(?:reserve|have) the right to use nuclear|ready to use nuclear|sea of fire|pre-?emptive nuclear|nuclear pre-?emptive|will use all (?:the )?(?:means|weapon)`,
		"nuclear-use-": String.raw`no winners in a nuclear war|inadmissib\p{L}+ of (?:a )?nuclear war|nuclear weapons (?:must|should|will) never be used|nuclear war (?:cannot|can never|must never|should never)|never (?:to )?(?:be the first to )?use nuclear|not (?:to )?be the first to use nuclear|no-first-use|never threaten(?:ed)? anyone with nuclear|use of nuclear weapons is (?:[\p{L}]+ )?(?:inadmissible|unacceptable)`,
		"our-nuclear-arms+": String.raw`^As an? (?:responsible )?nuclear(?:[- ]weapons?)? State(?=, )|(?<!(?:give|gave|given|giving) up |renounced? |renouncing |eliminat(?:e|ed|ing) |dismantl(?:e|ed|ing) )our (?:own |strategic |self-defensive |defensive |powerful |national |independent |limited |minimum |treasured |reliable |existing |[\p{L}-]+ and )*nuclear (?:weapons(?! (?:tests? )?free)|arsenal|deterrent|deterrence|forces?)|(?:we|our (?:country|nation|Republic|Government)) (?:already |now |also |have |has )*(?:possess(?:es|ed)?|ha(?:ve|s|d)|acquired|built|developed|tested|detonated|conducted|carried out) (?:(?!no |not |never |neither |nor |renounced |given |gave |eliminated |abandoned |dismantled |voluntarily )[\p{L}-]+ ){0,4}?(?:nuclear (?:weapons|arsenal|deterrent|tests?|explosions?|device)|atomic bomb)|(?:we|our country|it will|this it will)(?: [\p{L}]+){0,3} having (?:a |an )?(?:[\p{L}]+ ){0,3}?nuclear (?:deterrent|deterrence|arsenal|forces?|weapons)|(?:we|our country) (?:are|is|became|have become|has become) (?:now )?an? (?:[\p{L}-]+ ){0,2}?nuclear(?:-weapons?)? (?:power|State)`,
		"our-nuclear-arms-": String.raw`(?:we|us|ourselves)(?:,| as)? (?:the |other |an? |who are |are )*non-?nuclear(?:[- ]weapons?)?[- ](?:States?|countr(?:y|ies))|our (?:status as a )?non-?nuclear(?:[- ]weapons?)? (?:status|State)|(?:keep|keeping|make|making|turn|turning) our (?:[\p{L}]+ ){0,2}?(?:region|country|territory|subcontinent) (?:[\p{L}]+ ){0,3}?(?:free (?:of|from) nuclear|nuclear-?(?:weapons?-)?free)|(?:we|our (?:country|nation|Republic|Government)) (?:have|has|possess(?:es)?) (?:no|neither|never had) (?:[\p{L}]+ ){0,2}?nuclear weapons|(?:we|our (?:country|nation|Republic|Government)) (?:[\p{L}]+ ){0,4}?(?:no|neither the|not have (?:any|the)) (?:intention|need|desire|wish|plan|plans|ambition) (?:[\p{L}]+ ){0,6}?(?:nuclear|atomic)|(?:we|our (?:country|nation|Republic|Government)|not|never) (?:[\p{L}]+ ){0,3}?(?:not|never) (?:seek|sought|pursue|pursued|possess|have|develop|developed|manufacture|manufactured|acquire|acquired|produce|make|want|build) (?:[\p{L}-]+ ){0,4}?(?:nuclear (?:weapons|arms|bombs?)|atomic)|(?:we|our country) (?:[\p{L}]+ ){0,3}?(?:renounce|renounced|gave up|given up|forswor[en]|forsworn) (?:[\p{L}]+ ){0,5}?nuclear (?:weapons|option|arms)`,
		"nuclear-arms+": String.raw`(?:is|are|(?:he|it|she|they|that)['’](?:s|re)|as|became|become|status (?:of|as)) (?:certainly |now |already |clearly )?(?:an? )?(?:[\p{L}-]+ ){0,2}?nuclear(?:-weapons?|-armed)? (?:power(?! stations?| plants?| generation| reactors?)|State)`,
		"nuclear-arms-": String.raw`denucleari[sz](?:ation|e|ed|ing)|never (?:be )?(?:allow|accept|recogni[sz]e)(?:ed)? (?:[\p{L}]+ ){0,5}?(?:nuclear(?:-weapons?|-armed)? (?:power|State)|nuclear weapons)|not (?:accept|recogni[sz]e) (?:[\p{L}’']+ ){0,5}?nuclear(?:-weapons?)? (?:status|power|State)`,
		"our-nuclear-tests+": String.raw`(?:we|our country|my country|it) (?:have |had |has |will |shall |must |intend to |decided to )*(?:resum(?:e|ed)|conduct(?:ed)?|carr(?:y|ied) out|complet(?:e|ed)|continu(?:e|ed)) (?:with )?(?:the |its |our |a )?(?:[\p{L}’'-]+ ){0,4}?(?:nuclear|atomic)(?:[- ]weapons?)? (?:tests?|testing|explosions?)|(?:nor will (?:it|we)|(?:we|it) (?:will|shall|can) (?:not|never)) (?:halt|stop|give up|renounce|suspend|end) (?:[\p{L}’'-]+ ){0,2}?(?:nuclear|atomic)(?:[- ]weapons?)? (?:tests?|testing)|our (?:own |recent |last )?nuclear(?:[- ]weapons?)? tests? (?:were|was|have|are)`,
		"nuclear-tests-": String.raw`(?:halt(?:ed|ing)?|stop(?:ped|ping)?|suspen(?:d|ded|ding|sion of)|end(?:ed|ing)?|cessation of|ceas(?:e|ed|ing)|ban(?:ning)?(?: on)?|prohibit(?:ed|ing|ion of)?|moratorium on|refrain(?:ed|ing)? from|renounc(?:e|ed|ing)|abandon(?:ed|ing)?) (?:all |any |its |our |further |the )*(?:[\p{L}’'-]+ ){0,2}?(?:nuclear|atomic)(?:[- ]weapons?)? (?:tests?|testing|explosions?)`,
		"enlargement+": String.raw`(?:NATO|Alliance)[^.;:]{0,80}?(?:entitled|right|free) to (?:make|choose|decide|join)|(?:right|free|freedom|entitled)[^.;:]{0,30}?(?:choose|join|decide)[^.;:]{0,50}?(?:NATO|alliances)|(?:support|supports|supported|welcome|welcomes|welcomed|commitment to|reaffirm\p{L}*|committed to)[^.;:]{0,40}?(?:open[- ]door|NATO(?:['’]s)? (?:[\p{L}]+ )?enlargement|enlargement of NATO|membership in NATO|NATO membership)|no (?:direct )?threat[^.;:]{0,50}?NATO|nothing (?:terrible|wrong|tragic)[^.;:]{0,60}?NATO`,
		"enlargement-": String.raw`(?:oppos(?:e|es|ed)|against|object(?:s|ed)? to|ruling out|rule out|prevent(?:ing)?|stop(?:ping)?)[^.;:]{0,30}?(?:NATO(?:['’]s)? (?:[\p{L}]+ ){0,2}?(?:expansion|enlargement|movement)|(?:enlargement|expansion) of NATO|joining NATO|NATO membership)|NATO(?:['’]s)? (?:[\p{L}]+ )?(?:expansion|enlargement)[^.;:]{0,60}?(?:pose|poses|is|constitutes?|as) (?:a |an )?(?:[\p{L}]+ )?(?:threat|danger|unacceptable|red line)|non-expansion (?:of|eastward)|NATO(?:['’]s)? non-expansion|(?:will|can|should|must) (?:not|never) (?:be (?:joining|a member of)|join|become a member of) NATO|NATO membership (?:is|was) (?:not |un)(?:practical|realistic)`,
		"crimea+": String.raw`Crimea (?:[\p{L},]+ ){0,5}?(?:is|became|has become|remains) (?:(?!not |never )[\p{L}]+ ){0,3}?(?:part of (?:the )?(?:Russia|our country)|Russian|ours)|(?:reunification|reunited) (?:of Crimea |of the Crimea )?with Russia|people of Crimea[^.;:]{0,40}?(?:decision|choice|choose|chose|decided)`,
		"crimea-": String.raw`Crimea is (?:[\p{L}]+ )?(?:Ukraine|Ukrainian|(?:[\p{L}]+ )*part of Ukraine)|(?:annexation|occupation) of (?:the )?Crimea|illegal(?:ly)? annex[^.;:]{0,40}?Crimea|(?:annexed|occupied) Crimea|Crimea (?:and [\p{L}]+ )?(?:will be|must be|to be) (?:returned|liberated|de-?occupied)`,
		"climate+": String.raw`(?:tackl(?:e|ing)|address(?:ing)?|combat(?:t?ing)?|fight(?:ing)?(?: against)?|confront(?:ing)?) (?:the )?(?:[\p{L}]+ )?climate (?:crisis|change|emergency)|climate (?:crisis|change|emergency) (?:is|poses|as|remains) (?:[\p{L}]+ ){0,3}?(?:existential|real|urgent|greatest|defining|threat)|net[- ]zero (?:emissions )?by`,
		"climate-": String.raw`(?:climate(?: change)?|global warming|green (?:new )?)(?: (?:is|was) (?:[\p{L}]+ ){0,4}?| )(?:hoax|scam|con job|alarmism|hysteria)|hoax of (?:climate|global)|so-called climate|climate extremism|no (?:such thing as )?climate (?:crisis|emergency)`,
		"migration+": String.raw`welcom(?:e|es|ed|ing) (?:more |the |up to [\d,]+ )?(?:[\p{L}]+ ){0,2}?(?:refugees|migrants|immigrants|asylum)|increas(?:e|ed|ing) the number of refugees|(?:refugees|migrants|immigrants) (?:are|will be) (?:always )?welcome|rights? (?:of|to) (?:migrants|refugees|asylum|migrate)`,
		"migration-": String.raw`(?:suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|ban(?:s|ned|ning)?|end(?:s|ed|ing)?) (?:the )?(?:entry of |admission of |all |United States |U\.S\. )*(?:refugees?|asylum|migrants|immigration|mass migration|migration)|invasion (?:of|by) (?:illegal )?(?:aliens|migrants|immigrants)|(?:will|do|shall) not (?:accept|admit|take in) (?:any )?(?:[\p{L}]+ )?(?:migrants|refugees)|migration (?:is|as) (?:a |an )?(?:[\p{L}]+ ){0,2}?(?:danger\p{L}*|threat|poison|bad)`,
		"death-penalty+": String.raw`(?:reinstat(?:e|ed|ing)|reintroduc(?:e|ed|ing)|restor(?:e|ed|ing)|resum(?:e|ed|ing)|retain(?:s|ed|ing)?|support(?:s|ed)?|(?:will|do|shall|can) not abolish) (?:the )?(?:[\p{L}]+ ){0,2}?(?:death penalty|capital punishment|executions)`,
		"death-penalty-": String.raw`(?:abolish(?:ed|ing)?|abolition of|moratorium on|oppos(?:e|es|ed|ed to)|against(?: reinstating)?|renounc(?:e|ed)) (?:the )?(?:[\p{L}]+ ){0,3}?(?:death penalty|capital punishment|executions)|(?:do|does) not have (?:a|the) death penalty`,
		"sanctions+": String.raw`(?:will|shall|would) (?:not|never) lift (?:[\p{L}’']+ ){0,3}?(?:sanctions|embargo|blockade)|(?:maintain|keep)(?:s|ing)? (?:[\p{L}’']+ ){0,3}?(?:sanctions|embargo)(?: in place)?|(?:measures?|payments?|restrictions?|ban)[^.;]{0,160}?unfriendly["”]? (?:countries|States)`,
		"sanctions-": String.raw`(?:sanctions|embargo|blockade) that should not be in place|inevitably lift (?:[\p{L}]+ ){0,3}?(?:sanctions|embargo)|(?:sanctions|embargo|blockade) (?:[\p{L}]+ ){0,5}?(?:should|must) be lifted|lift(?:ed|ing)? (?:of )?(?:the |our |its |all )*(?:[\p{L}]+ )?(?:sanctions|embargo) (?:on|against|in)`,
		"alliance+": String.raw`NATO (?:aspirations?|accession|integration)|(?:applied|apply|application|request) for NATO membership|(?:join(?:ing|ed)?|membership (?:in|of)|course (?:of|towards?) (?:[\p{L}]+ ){0,2}?|accession to|integration into|aspirations? (?:to|for)|become a (?:full )?member of) ?(?:the )?(?:NATO|North Atlantic (?:Alliance|Treaty Organi[sz]ation)|Alliance(?! of))(?: membership)?|NATO membership`,
		"alliance-": String.raw`non-?participation in (?:[\p{L}]+ )?(?:alliances|blocs)|aggressive (?:military )?(?:blocs?|alliances?)[^.;:]{0,30}?(?:NATO|North Atlantic)|(?:NATO|North Atlantic (?:Alliance|Treaty Organi[sz]ation))(?:['’]s)? aggress|(?:stay|remain|keep) out of (?:[\p{L}]+ )?(?:alliances|military blocs)|cannot (?:join|enter|become a member of) NATO|(?:not|never) (?:be (?:joining|a member of)|going to join) NATO|(?:permanent|perpetual|strict|military|armed|active|policy of|status of) ?neutrality|(?:remain|be|is|are|stay|as) (?:a )?(?:neutral|non-aligned|non-bloc) (?:State|country|status)|non-(?:aligned|bloc)(?:,)? (?:and [\p{L}-]+ )?(?:status|state)|not (?:seek|be seeking|join|joining|intend to join) (?:to )?(?:[\p{L}]+ ){0,2}?NATO`,
		"statehood+": String.raw`want [\p{L}]+ to (?:develop|be|remain) (?:as )?an? (?:[\p{L}]+ )?independent|(?:two |three )?brotherly (?:countries|nations|States) of|anniversary of (?:[\p{L}’']+ ){1,3}?independence`,
		"statehood-": String.raw`(?:are|is|were) (?:really |essentially |in fact )?(?:one|a single) (?:people|nation)|(?:was|were) (?:[\p{L}]+ ){0,3}?created by (?:[\p{L}’', ]+ )?(?:Russia|Lenin|Bolshevik)|never (?:been )?an? (?:[\p{L}]+ )?(?:independent|sovereign) (?:State|country)|is (?:an? )?(?:integral|inseparable|inalienable|historic|indivisible) part of (?:our (?:territory|homeland|State|national territory)|Russia|Iraq|Morocco|Indonesia|Serbia)|(?:not|never) recogni[sz]e (?:the )?(?:independence|sovereignty|statehood) of|never had (?:[\p{L}]+ ){0,4}?(?:statehood|state)|not (?:even )?an? (?:real |genuine |legitimate |true )?(?:state|country|nation)|artificial (?:state|country|entity|creation)|no such (?:country|nation|state)`,
		"order-": String.raw`(?:reject|rejects|rejected) (?:the )?(?:ideology of )?(?:globalism|multilateralism)|future does not belong to globalists|(?:protectionism|tariffs?) (?:is|are) (?:[\p{L}]+ ){0,2}?(?:beautiful|great|good|right)`,
		"two-states-": String.raw`(?:reject|oppose|never accept|never allow|not accept|not allow|will be no|there is no place for) (?:[\p{L}’-]+ ){0,4}?(?:Palestinian State|two-State solution)(?! without)`,
		"taiwan+": String.raw`Taiwan is (?:(?!not |never )[\p{L}]+ ){0,3}?(?:inalienable|integral|inseparable)? ?part of (?:the )?(?:[\p{L}]+ ){0,3}?China|(?:support|adher\p{L}+|commit\p{L}+|abid\p{L}+|faithful|respect)(?: [\p{L}’'-]+){0,5} one[- ]China (?:policy|principle)|(?:there is|recogni[sz]\p{L}+) (?:but |only )?one China|People[’']?s Republic of China (?:is|as) (?:[\p{L}]+ ){0,3}?(?:sole|only) (?:legitimate|legal|lawful)`,
		"taiwan-": String.raw`(?:Republic of China (?:\(?Taiwan\)?|on Taiwan|in Taiwan)|Taiwan|Taiwanese people)(?:['’]s)? (?:(?!not |never |cannot )[\p{L},’'-]+ ){0,12}?(?:membership (?:in|of)|a member of|full member|admission to|admitted to|represented in|rejoin|rightful place|return to the United Nations|participat(?:e|ion) in (?:the (?:work|activities) of )?(?:the United Nations|this (?:Organization|world body|body)))|(?:exclusion|admission|membership|representation|reintegration|return) of (?:the )?(?:Republic of China (?:on|in|\()|Taiwan)`,
		"sahara+": String.raw`(?:Sahrawi|Saharawi|Saharan) Arab Democratic Republic|right (?:of the (?:[\p{L}]+ )?people of Western Sahara )?to self-determination (?:of|for|to) (?:the )?(?:[\p{L}]+ )?(?:people of Western Sahara|Saharawi|Sahrawi)|(?:people of Western Sahara|Saharawi people|Sahrawi people)(?:['’]s)? (?:[\p{L}]+ ){0,6}?(?:self-determination|independence)`,
		"sahara-": String.raw`Morocco(?:['’]s|’s)? (?:[\p{L}]+ ){0,4}?(?:sovereignty|territorial integrity|autonomy)|(?:Moroccan|Morocco’s) (?:[\p{L}]+ ){0,3}?(?:autonomy (?:plan|initiative|proposal)|sovereignty)|autonomy (?:plan|initiative|proposal) (?:[\p{L}]+ ){0,5}?Morocco|Moroccan (?:character of the )?Sahara`,
		"kosovo+": String.raw`(?:recogni[sz](?:e|es|ed|ing|ition of) (?:[\p{L}’']+ ){0,4}?Kosovo)`,
		"kosovo-": String.raw`(?:Kosovo (?:and Metohija )?(?:is|as) (?:[\p{L}]+ ){0,4}?(?:Serbia|Yugoslavia)|(?:territorial integrity|sovereignty) (?:[\p{L}]+ ){0,6}?(?:Serbia|Federal Republic of Yugoslavia)|unilateral (?:declaration|proclamation) of independence (?:of|by) Kosovo)`,
		"troops+": String.raw`(?:send|sent|sending|deploy(?:ed|ing|ment of)?|dispatch(?:ed|ing)?) (?:[\p{L}]+ ){0,4}?(?:troops|forces|soldiers|military personnel)`,
		"troops-": String.raw`(?:no|not any) (?:[\p{L}]+ ){0,2}?(?:troops|soldiers|forces|boots on the ground) (?:[\p{L}]+ ){0,3}?(?:in|on)|not (?:send|be sending|deploy|put) (?:[\p{L}]+ ){0,3}?(?:troops|soldiers|forces|boots)`,
		"force+": String.raw`(?:launch|begin|start|conduct)(?:ed|ing)? (?:a|the|this) special military operation|(?:decided|decision|order(?:ed)?|necessary) (?:[\p{L}]+ ){0,3}?(?:to (?:conduct|carry out|launch|begin|start)) (?:a )?(?:[\p{L}]+ ){0,2}?(?:military operation|strikes?|offensive)|(?:launched|carried out|conducted) (?:[\p{L}]+ ){0,3}?(?:strikes?|military operation|offensive) (?:against|on|in)`,
		"force-": String.raw`(?:do|does|did) not want (?:a |any )?war|(?:no|not our|without any) (?:plans?|intention|intentions) (?:of |to )?(?:threaten|attack|occup|invad)|never (?:attack|invade|threaten)(?:ed)? (?:any|our neighbou?rs|other)|(?:not|never) (?:going|intend|plan(?:ning)?|want) to (?:[\p{L}]+ ){0,3}?(?:occupy|invade|attack|fight|use force)|(?:no|not our) (?:plans?|intention) (?:is )?(?:to|of) (?:[\p{L}]+ ){0,2}?(?:occupy|invad|attack)|no military solution`,
	},
	negation: String.raw`not(?! only| just| merely| least)|[\p{L}]+n['’]t|never|no longer|cannot|without|refus(?:e|es|ed|al|ing) to|neither|nor|no(?! effort| doubt| less|te)|reject(?:s|ed|ing)?|opposed to|against|unnecessary to|no need to|wrong to|a mistake to`,
	turnable:
		"support|recogni[sz]|accept|join|sign|ratif|agree|impos|introduc|appl(?:y|ie)|return|pull|exit|welcom|endors|favou?r|withdr|leav|quit|lift|remov|negotiat|compl(?:y|ian)|abid|implement|respect|adher|oppos|reject|uph|cancel|suspend|terminat",
	nouns:
		"(?:withdrawal|imposition|application|accession|denunciation|termination|ratification|elimination|removal|reduction|introduction|compliance|implementation|lifting|imposing|withdrawing|leaving|signing|joining|raising|ending|new|more|additional|further|tougher|stronger)",
	others:
		"those|who|whose|which|countries|States|Powers|others?|anyone|regimes?|authorities|your|their|his(?= government)|parties|partners|everyone|community|some|many|urge|activities|attempts|actions that|efforts to|appeal to|call (?:up)?on|called (?:up)?on|ask|invite|encourage",
	needsSubject: String.raw`friends? (?:of|with|in|to)|friendship|friendly|partnership|alliance|ally|allies|partners?|condemn\p{L}*|denounc\p{L}*`,
	conditional:
		"if|until we|until they|conceivable|imaginable|unless|whether|would|could|might|may|should (?:the|it|they)|in case|provided that|possible|possibly|potential|risk of|threat of|danger of|instead of|rather than|prevent|avoid",
	reported: String.raw`it is (?:conceivable|imaginable) that|(?:urge|urged|urging|tell|told|asked) us|precondition|alleg(?:e|ed|edly|ation|ations)|accus(?:e|es|ed|ation|ations)|asked (?:you|whether|if|about)|they (?:say|said|claim|tell)|some (?:say|claim|people say)|claims? that|former (?:administration|government)|previous (?:administration|government)|predecessors?|supposedly|we (?:keep )?hear(?:ing)?|so they say|you say|some (?:[\p{L}-]+ ){0,3}(?:feel|think|believe|argue)|those (?:few )?who (?:persist|say|claim|argue|believe)|(?:refrain|notion|argument|idea|impression) that|make (?:us|you|others) believe`,
	clauseEnd: "[;:]|, (?:and|but|while|which|who|where|as) |, (?:so|yet) | (?:but|while|whereas|although|because) |[—–]",
	own: "we|our|us|ours|I|my",
	notSubject:
		"with|to|of|on|against|from|for|by|in|toward|towards|between|at|and|about|over|into|the situation in|near",
	multilateral: String.raw`Security Council|United Nations|UN Security|UNSC|resolution \d+`,
	unilateral: String.raw`unilateral\p{L}*|illegal|illegitimate|circumvent\p{L}*|bypass\p{L}*|outside the`,
	topic: "(?:concerning|as (?:for|regards|concerns)|regarding|with regard to|when it comes to|in the case of)(?: the)?",
	reach: 70,
};
