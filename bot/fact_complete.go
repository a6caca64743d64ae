package bot

import (
	"context"
	"fmt"
	"strings"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

// completeFact offers what fits the option being typed.
func (b *Bot) completeFact(ctx context.Context, i *discord.Interaction) (reply, error) {
	bank, err := b.banks.of(ctx, quiz.GuildID(i.Guild))
	if err != nil {
		return reply{}, err
	}
	typed := i.Options.String(i.Focused)
	if i.Focused == "relation" {
		return completeRelation(bank, typed), nil
	}
	relation, known := bank.Catalogue().Relation(i.Options.String("relation"))
	kinds := relation.Subjects
	switch i.Focused {
	case "in":
		kinds = relation.In
	case "object":
		kinds = relation.Objects
		if known && relation.Value != questions.OfEntity {
			return reply{}, nil
		}
	}
	var r reply
	for _, e := range bank.Search(typed, 4*maxChoices) {
		if len(r.choices) < maxChoices && (!known || contains(kinds, e.Kind)) {
			r.choices = append(r.choices, choice(fmt.Sprintf("%s (%s)", e.Name, e.Kind), e.ID))
		}
	}
	return r, nil
}

func completeRelation(bank *questions.Bank, typed string) reply {
	typed = questions.Fold(typed)
	var r reply
	for _, rel := range bank.Catalogue().All() {
		name := strings.ReplaceAll(rel.ID, "_", " ")
		hay := questions.Fold(name + " " + rel.Label)
		if len(r.choices) < maxChoices && strings.Contains(hay, typed) {
			r.choices = append(r.choices, choice(name+": "+rel.Label, rel.ID))
		}
	}
	return r
}
