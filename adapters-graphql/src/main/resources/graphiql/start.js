"use strict";

// The examples are one file of plain GraphQL. A line of three dashes in a comment begins a new tab; comments that begin
// with "variables:" or "headers:" fill the editors below the query.
function tabs(text) {
  return text
    .split(/^#\s*---.*$/m)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => ({
      query: part.replace(/^#\s*(variables|headers):.*\n?/gm, "").trim() + "\n",
      variables: pretty(part.match(/^#\s*variables:(.*)$/m)),
      headers: pretty(part.match(/^#\s*headers:(.*)$/m)),
    }));
}

function pretty(match) {
  return match ? JSON.stringify(JSON.parse(match[1]), null, 2) : undefined;
}

async function start() {
  const place = document.getElementById("graphiql");
  const socket = new URL(place.dataset.subscriptions, window.location.href);
  socket.protocol = socket.protocol.replace("http", "ws");
  const examples = await (await fetch("/graphiql/examples.graphql")).text();
  ReactDOM.createRoot(place).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: place.dataset.endpoint, subscriptionUrl: socket.href }),
      defaultTabs: tabs(examples),
      isHeadersEditorEnabled: true,
      shouldPersistHeaders: true,
      defaultEditorToolsVisibility: true,
    }),
  );
}

start();
