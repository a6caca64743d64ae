package questions

import "time"

// Lasting tells for how long a fact can be asked before somebody should look
// whether it still holds: 0 is for good. A fact that is dated, such as a
// wedding, holds for good, since its questions say when.
func Lasting(f Fact) time.Duration {
	if !f.When.IsZero() {
		return 0
	}
	return time.Duration(lastingDays()[f.Relation]) * 24 * time.Hour
}

// lastingDays is how many days relations that change are good for: about as
// long as it takes until one in ten would have to be put differently.
func lastingDays() map[string]int {
	return map[string]int{
		"spouse": 365, "host": 365,
		"partner": 180, "engaged_to": 180, "age": 180,
		"manager": 365, "role_in_org": 365, "box_office": 90, "chart_position": 30,
	}
}
