package sandbox

import (
	"encoding/json"
	"net/http"
)

func (s *Server) getGateway(*request) (int, any, *fault) {
	return http.StatusOK, map[string]string{"url": s.gateway.url()}, nil
}

func (s *Server) getGatewayBot(*request) (int, any, *fault) {
	return http.StatusOK, s.gateway.info(), nil
}

func (s *Server) getMe(*request) (int, any, *fault) {
	return http.StatusOK, s.world.bot, nil
}

func (s *Server) getMyGuilds(*request) (int, any, *fault) {
	list := []any{}
	for _, g := range s.Guilds() {
		list = append(list, map[string]any{
			"id": g.ID, "name": g.Name, "owner": false, "features": []any{},
			"permissions": permissionSet(PermBot),
		})
	}
	return http.StatusOK, list, nil
}

func (s *Server) getApplication(*request) (int, any, *fault) {
	return http.StatusOK, map[string]any{
		"id": s.App(), "name": s.opt.Bot, "bot": s.world.bot, "flags": 0, "description": "",
		"bot_public": true, "bot_require_code_grant": false, "verify_key": "",
		"approximate_guild_count": len(s.Guilds()),
	}, nil
}

func (s *Server) getGuild(r *request) (int, any, *fault) {
	g, ok := s.world.guild(r.PathValue("guild"))
	if !ok {
		return 0, nil, notFound(codeGuild, "Guild")
	}
	return http.StatusOK, json.RawMessage(s.guildPayload(g)), nil
}

func (s *Server) getChannel(r *request) (int, any, *fault) {
	c, ok := s.world.channel(r.PathValue("channel"))
	if !ok {
		return 0, nil, notFound(codeChannel, "Channel")
	}
	return http.StatusOK, json.RawMessage(channelPayload(c)), nil
}

// commandHome checks the path of a commands route.
func (s *Server) commandHome(r *request) *fault {
	if r.PathValue("app") != s.App() {
		return notFound(10002, "Application")
	}
	if id := r.PathValue("guild"); id != "" {
		if _, ok := s.world.guild(id); !ok {
			return refuse(http.StatusForbidden, codeAccess, "Missing Access")
		}
	}
	return nil
}

func (s *Server) getCommands(r *request) (int, any, *fault) {
	if bad := s.commandHome(r); bad != nil {
		return 0, nil, bad
	}
	return http.StatusOK, append([]Command{}, s.commands.list(r.PathValue("guild"))...), nil
}

func (s *Server) putCommands(r *request) (int, any, *fault) {
	if bad := s.commandHome(r); bad != nil {
		return 0, nil, bad
	}
	var commands []Command
	if bad := decodeBody(r.body, &commands); bad != nil {
		return 0, nil, bad
	}
	for i := range commands {
		or(&commands[i].Type, 1)
	}
	var list problems
	checkCommands(commands, list.root())
	if bad := list.fault(); bad != nil {
		return 0, nil, bad
	}
	all, ok := s.commands.replace(r.PathValue("guild"), s.App(), commands, &s.ids)
	if !ok {
		return 0, nil, refuse(http.StatusBadRequest, codeDailyCommands,
			"Max number of daily application command creates has been reached (200)")
	}
	s.hub.publish(Event{Type: EventCommands})
	return http.StatusOK, append([]Command{}, all...), nil
}
