package news

// showRules are the ways to say who hosts what, who was a guest, and who won.
func showRules() string {
	return `
host 0.9 spoken
	S:show|event @be|was ~ hosted|presented|fronted|co-hosted by O*:person
	<S:show|event hosted|presented|fronted|co-hosted by O*:person
	O*:person , ?the|who ~ host|hosts|presenter|co-host|co-hosts|hosted|presents ?of ~ S:show|event
	O*:person @be|was @det ~ host|presenter|co-host of ~ S:show|event
	O:person @be ... and ?the|a ~ host|presenter|co-host of ~ S:show|event
	S:show with ~ host|hosts O*:person
	S:show|event host|presenter|co-host|hosts|presenters O*:person
	O*:person ~ hosts|hosted|presents|presented|co-hosts|co-hosted|fronts|fronted ~ S:show|event
	O:person 's ~ S:podcast
	O:person ~ hosts|hosted|presents|presented S:show alongside|with X:person
	hosts|hosted|presents|presented ~ S:show alongside|with O*:person
	O:person 's ~ podcast|show|programme ?, S:show
	host of S:show|event , O*:person
	S:series|podcast , hosted by O*:person
guest 0.88 spoken
	O:act ... during|in|for ~ appearance|interview|chat on|with S:show
	O:act ~ opened|spoke|talked|revealed|discussed|appeared|admitted|shared ... episode|edition of ~ S:show
	O:act ~ told|tells S:podcast
	O:act ~ told|tells|revealed|said|speaking|spoke|admitted ... on|to S:show
	O:act 's ~ appearance|interview|episode on|with|of S:show
	O*:act ~ appeared|appears|guested|guest-starred as ~ guest on S:show
	O*:act ~ appeared|appears|guested|spoke|stopped|sat|visited ?down ?by|on|with S:show
	O:act ~ visited|joined S:show
	O:act @be ~ interviewed on|by S:show
	O*:act , ... guest|guests on S:show
	O*:act @be|was @det|a ~ guest|guests on S:show
	S:show welcomed|featured ~ guest|guests ?, O*:act
	S:show guest|guests O*:act
won_award 0.86
	S*:winner ~ \
		won|wins|received|receives|earned|scooped|bagged|claimed|collected|landed|picked|took \
		?up|home ~ T
	S*:winner ~ \
		won|wins|received|receives|earned|scooped|bagged|claimed|collected|landed|picked|took \
		?up|home ~ @prize|awards|prizes|titles of|for|as ~ T
	S*:winner ~ won|received|scooped ... awards|prizes|gongs including|, ?including ~ T
	S*:winner ~ @be ~ awarded|presented|honoured|honored ?with ~ T
	S*:winner ~ accept|accepts|accepted|accepting ~ T
	S*:winner ~ @be ~ named ?as ~ T
	S*:winner ~ @be ~ named winner of ~ T
	S*:winner ~ \
		took|takes|taking|won|winning|scooped|scooping|received|collected|bagged ~ \
		@prize|honours|honors|accolade of|for|as ~ T
	S*:winner , voted|named ~ T
	T went|goes to S*:winner
	T award|prize|trophy|title|honour went|goes to S*:winner
	@prize for T went|goes to S*:winner
	T @be ~ won by S*:winner
	T @be ~ awarded|given|presented|handed to S*:winner
	S*:winner , ?the|a ~ winner of ~ T
	S:winner @be ... winner of ~ T
	S:winner beat ... to ~ T
	S:winner beat ... to win ~ T
	S:winner beat ... to win|take ~ @prize of|for ~ T
	S:winner ... taking|winning|scooping|collecting ... prizes|awards|trophies|gongs|honours including ~ T
	S:winner triumphed in ... T
	S:winner 's ~ win for ~ T
	won|gave|gives|handed|earned|landed|earning|winning S:person ~ T
won_award 0.86 tight
	T winner S:winner
nominated_for 0.86
	S*:winner ~ @be ~ nominated|shortlisted|up ~ for|in ~ T
	S*:winner ~ @be ~ nominated|shortlisted|up ~ for|in ~ @prize for ~ T
	S*:winner ~ received|earned|got|scored|secured|landed ~ nomination|nominations|nod|nods \
		for|in ~ T
	S*:winner ~ received|earned|got|scored ~ T nomination|nominations|nod
	S*:winner , nominated for ~ T
	S*:winner , ... received|got|earned ~ nominations for T
	S:winner ~ earned|scored|got ~ nominations|nomination for ~ T
	earned|earning|winning|scored|gave|landed S:person ~ T nomination|nod
	earned|earning|winning|scored|gave|landed S:person ~ nomination|nod for ~ T
	scored|earned|received ~ T nominations for S*:person
nominated_for 0.86 tight
	T nominee S:winner
`
}

// showMacros are choices that the rules about awards share.
func showMacros() map[string]string {
	return map[string]string{"@prize": "award prize title trophy honour gong"}
}
