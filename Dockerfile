# Threestar in one container, its PostgreSQL included. Build: docker build -t threestar .
# Run: docker run -p 127.0.0.1:3000:3000 -e ORIGIN=https://example.org -v threestar-data:/data -v threestar-secrets:/secrets threestar
# Keep the two volumes apart, in backups too: who holds both can test whether an address they know has joined.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
# HOST: inside a container the port is published by Docker, which 127.0.0.1 would hide it from.
ENV NODE_ENV=production DATA_DIR=/data SECRETS_DIR=/secrets CAMPAIGN_KEYS_DIR=/campaign-keys HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app .
RUN install -d -o node -g node -m 0711 /data && install -d -o node -g node -m 0700 /secrets /campaign-keys
USER node
VOLUME ["/data", "/secrets", "/campaign-keys"]
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: signals reach the server itself. Give it time to stop: docker stop -t 30.
CMD ["node", "--import", "tsx", "scripts/start.ts"]
